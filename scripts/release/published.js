// The package as it is published: the files of a tarball, or of a copy that npm has installed.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** @typedef {Map<string, Buffer>} Files by the path inside the package, in order */

/**
 * What npm would publish of a checkout that is built: a tarball, written into a folder.
 *
 * @param {string} root @param {string} folder
 */
export function pack(root, folder) {
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", resolve(folder)], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const tarballs = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  if (tarballs.length !== 1) throw new Error(`${folder} holds ${tarballs.length} tarballs, not one`);
  return join(folder, /** @type {string} */ (tarballs[0]));
}

/** The files of a tarball or of a folder. @param {string} path @returns {Files} */
export function filesOf(path) {
  if (statSync(path).isDirectory()) return filesIn(path);
  return inFolder((folder) => {
    execFileSync("tar", ["-xzf", resolve(path), "--no-same-owner", "-C", folder]);
    return filesIn(folder, "package");
  });
}

/** What npm would publish of a checkout that is built. @param {string} root @returns {Files} */
export function filesToPublish(root) {
  return inFolder((folder) => filesOf(pack(root, folder)));
}

/** How published files differ from those of this source. @param {Files} published @param {Files} ours */
export function differences(published, ours) {
  return [
    ...[...published].flatMap(([file, bytes]) => {
      const own = ours.get(file);
      if (!own) return [`${file}: this source does not make it`];
      return own.equals(bytes) ? [] : [`${file}: other bytes than this source makes`];
    }),
    ...[...ours.keys()].filter((file) => !published.has(file)).map((file) => `${file}: is missing`),
  ];
}

/** @param {Uint8Array} bytes */
export function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Runs with a temporary folder, which is then removed. @template T @param {(folder: string) => T} work @returns {T} */
export function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), "secrets-wasm-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  let waits = false;
  try {
    const result = work(folder);
    waits = result instanceof Promise;
    return result instanceof Promise ? /** @type {T} */ (result.finally(remove)) : result;
  } finally {
    if (!waits) remove();
  }
}

/**
 * npm writes every path below one folder, and plain files alone: whatever else there is goes by its whole path, which
 * no file of ours has.
 *
 * @param {string} folder @param {string} [below] @returns {Files}
 */
function filesIn(folder, below = "") {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const inside = relative(join(folder, below), file).split(sep).join("/");
      /** @type {[string, Buffer]} */
      const found = entry.isFile() ? [inside, readFileSync(file)] : [`${inside} (not a plain file)`, Buffer.alloc(0)];
      return found;
    });
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}
