// The lockfiles of the repository, and what each of their packages must have. lockfile-lint looks at download
// addresses, and ours keep none: npm asks its registry by name and version, and the SHA-512 says whether the answer is
// right. What comes from anywhere else has an address all the same, and is refused for it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { FOLDERS } from "../entries.js";

/**
 * @typedef {{ name?: string, version?: string, license?: string, integrity?: string, resolved?: string, link?: boolean,
 *   [field: string]: unknown }} Entry
 */

/** @typedef {{ folder: string, packages: Record<string, Entry> }} Lockfile packages by their folder */

/** Lockfiles of other tools, which nothing here reads. */
const FOREIGN = ["npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb", "deno.lock"];

/** @param {string} root @returns {Lockfile[]} */
export function lockfiles(root) {
  return foldersOf(root, "package-lock.json").map((folder) => {
    const { lockfileVersion, packages } = JSON.parse(readFileSync(join(root, folder, "package-lock.json"), "utf8"));
    if (lockfileVersion !== 3) throw new Error(`${folder}: a lockfile of version ${lockfileVersion}, not 3`);
    return { folder, packages };
  });
}

/**
 * The packages that a lockfile installs from the registry.
 *
 * @param {Lockfile} lockfile @returns {[path: string, entry: Entry][]}
 */
export function installedPackages({ packages }) {
  return Object.entries(packages).filter(([path, { link }]) => path.includes("node_modules/") && !link);
}

/**
 * A package's name: that of its folder, unless it is installed under another.
 *
 * @param {string} path @param {Entry} entry
 */
export function nameOf(path, { name }) {
  return name ?? path.replace(/^.*node_modules\//, "");
}

/** What is wrong with a lockfile. @param {Lockfile} lockfile */
export function lockfileFaults(lockfile) {
  const { folder, packages } = lockfile;
  // This package may be linked, from the examples inside its repository, and nothing else.
  const links = Object.entries(packages).filter(
    ([, { link, resolved = "" }]) => link && join(folder, resolved) !== ".",
  );
  return [
    ...installedPackages(lockfile).flatMap(([path, { integrity, resolved }]) => [
      ...(/^sha512-[\w+/]{86}==$/.test(integrity ?? "") ? [] : [`${path}: no SHA-512`]),
      ...(resolved === undefined ? [] : [`${path}: the lockfile says where it is downloaded from`]),
    ]),
    ...links.map(([path]) => `${path}: a link out of the repository`),
  ].map((fault) => `${named(lockfile)}: ${fault}`);
}

/** What is wrong with the repository's set of lockfiles. @param {string} root */
export function missingLockfiles(root) {
  const locked = foldersOf(root, "package-lock.json");
  const silent = (/** @type {string} */ folder) => {
    const file = join(root, folder, ".npmrc");
    return existsSync(file) && /^omit-lockfile-registry-resolved=true$/m.test(readFileSync(file, "utf8"));
  };
  return [
    ...foldersOf(root, "package.json")
      .filter((folder) => !locked.includes(folder) && !(`${folder}/package.json` in FOLDERS))
      .map((folder) => `${join(folder, "package.json")} has no lockfile`),
    ...locked
      .filter((folder) => !silent(folder))
      .map((folder) => `${join(folder, ".npmrc")} does not keep download addresses out of the lockfile`),
    ...FOREIGN.flatMap((name) =>
      foldersOf(root, name).map((folder) => `${join(folder, name)}: a lockfile of another kind`),
    ),
  ];
}

/** @param {Lockfile} lockfile */
export function named({ folder }) {
  return join(folder, "package-lock.json");
}

/**
 * The folders of the repository that hold a file of this name.
 *
 * @param {string} root @param {string} name @returns {string[]}
 */
function foldersOf(root, name, folder = root) {
  const here = existsSync(join(folder, name)) ? [relative(root, folder)] : [];
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(?:\..*|node_modules|dist|build)$/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...here, ...below.flatMap((entry) => foldersOf(root, name, join(folder, entry.name)))];
}
