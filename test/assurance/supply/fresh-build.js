// The package built from a fresh copy of its source, in a folder and under conditions of its own.
import { spawnSync } from "node:child_process";
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
const FOLDERS = ["assembly", "scripts", "src"];
const FILES = ["LICENSE", "README.md", "asconfig.json", "tsconfig.json", "package.json", "package-lock.json", ".npmrc"];

const { PATH } = process.env;

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** @param {string} parent a temporary folder @param {Conditions} conditions */
export function freshBuild(parent, { folder, zone, locale, umask, user, node }) {
  const copy = join(parent, folder);
  for (const part of [...FOLDERS, ...FILES]) {
    cpSync(join(root, part), join(copy, part), { recursive: true, filter: (path) => !path.endsWith("kernels-hex.ts") });
  }
  const path = node ? `${node}${delimiter}${PATH}` : PATH;
  const env = { ...process.env, PATH: path, TZ: zone, LANG: locale, LC_ALL: locale, USER: user, LOGNAME: user };
  const version = output(copy, env, umask, "node --version");
  output(copy, env, umask, "npm ci --prefer-offline --no-audit --no-fund && npm run build");
  return { node: version.trim(), ...packedAt(copy, parent) };
}

/** What npm would publish of a built checkout. @param {string} checkout @param {string} parent a temporary folder */
export function packedAt(checkout, parent) {
  const tarball = pack(checkout, mkdtempSync(join(parent, "packed-")));
  return { files: filesOf(tarball), tarball: readFileSync(tarball) };
}

/** @param {string} cwd @param {NodeJS.ProcessEnv} env @param {string} umask @param {string} command */
function output(cwd, env, umask, command) {
  const ran = spawnSync("sh", ["-c", `umask ${umask} && ${command}`], { cwd, env, encoding: "utf8", maxBuffer: 1e8 });
  if (ran.status !== 0) throw new Error(`${command}: status ${ran.status}\n${ran.stdout}${ran.stderr}`);
  return ran.stdout;
}
