// The package built from a fresh copy of its source, in a folder and under conditions of its own.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesOf, pack } from "../../../scripts/release/published.js";

/**
 * @typedef {object} Conditions
 * @property {string} folder where it is built
 * @property {string} zone
 * @property {string} locale
 * @property {string} umask
 * @property {string} user
 * @property {string} [node] the folder of another Node.js
 */

/** What the published bytes are made of. What else a build may read, it does not find. */
const SOURCE = ["assembly", "scripts", "src", "LICENSE", "README.md", "asconfig.json", "tsconfig.json"].concat([
  "package.json",
  "package-lock.json",
  ".npmrc",
]);

const { PATH } = process.env;

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** @param {string} parent a temporary folder @param {Conditions} conditions */
export async function freshBuild(parent, { folder, zone, locale, umask, user, node }) {
  const copy = join(parent, folder);
  for (const part of SOURCE) {
    cpSync(join(root, part), join(copy, part), { recursive: true, filter: (path) => !path.endsWith("kernels-hex.ts") });
  }
  const env = {
    ...process.env,
    ...(node && { PATH: `${node}${delimiter}${PATH}` }),
    TZ: zone,
    LANG: locale,
    LC_ALL: locale,
    USER: user,
    LOGNAME: user,
  };
  const version = await output(copy, env, umask, "node --version");
  await output(copy, env, umask, "npm ci --prefer-offline --no-audit --no-fund && npm run build");
  return { node: version.trim(), ...packedAt(copy, parent) };
}

/** What npm would publish of a checkout that is built. @param {string} checkout @param {string} parent a temporary folder */
export function packedAt(checkout, parent) {
  const tarball = pack(checkout, mkdtempSync(join(parent, "packed-")));
  return { files: filesOf(tarball), tarball: readFileSync(tarball) };
}

/** @param {string} cwd @param {NodeJS.ProcessEnv} env @param {string} umask @param {string} command @returns {Promise<string>} what it writes */
function output(cwd, env, umask, command) {
  return new Promise((resolve, reject) => {
    const child = spawn("sh", ["-c", `umask ${umask} && ${command}`], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let [text, errors] = ["", ""];
    child.stdout.on("data", (part) => {
      text += part;
    });
    child.stderr.on("data", (part) => {
      errors += part;
    });
    child.on("error", reject);
    child.on("close", (status) => {
      if (status === 0) resolve(text);
      else reject(new Error(`${command}: status ${status}\n${text}${errors}`));
    });
  });
}
