// The lockfiles of the repository, and what each of their packages must have.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * @typedef {{ name?: string, version?: string, license?: string, integrity?: string, resolved?: string, link?: boolean, inBundle?: boolean,
 *   [field: string]: unknown }} Entry
 */

/** @typedef {{ folder: string, packages: Record<string, Entry> }} Lockfile packages by their folder, the lockfile's own "" too */

/** Lockfiles of other tools, which nothing here reads. */
const FOREIGN = ["npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb", "deno.lock"];

/** Where a dependency comes from if it does not come from a registry. */
const ELSEWHERE = /^(?:git|github|gitlab|bitbucket|gist|file|link|https?|ssh)[:+]|^(?:\.|~?\/)|^[^@/]+\/[^@]/;

/** @param {string} root @returns {Lockfile[]} */
export function lockfiles(root) {
  return foldersOf(root, "package-lock.json").map((folder) => {
    const { lockfileVersion, packages } = JSON.parse(readFileSync(join(root, folder, "package-lock.json"), "utf8"));
    if (lockfileVersion !== 3) throw new Error(`${folder}: a lockfile of version ${lockfileVersion}, not 3`);
    return { folder, packages };
  });
}

/** The packages that a lockfile installs from the registry. @param {Lockfile} lockfile @returns {[path: string, entry: Entry][]} */
export function installedPackages({ packages }) {
  return Object.entries(packages).filter(([path, { link }]) => path.includes("node_modules/") && !link);
}

/** A package's name: that of its folder, unless it is installed under another. @param {string} path @param {Entry} entry */
export function nameOf(path, { name }) {
  return name ?? path.replace(/^.*node_modules\//, "");
}

/** What is wrong with a lockfile. @param {Lockfile} lockfile */
export function lockfileFaults(lockfile) {
  const faults = installedPackages(lockfile).flatMap(([path, { integrity, resolved }]) => [
    ...(/^sha512-[\w+/]{86}==$/.test(integrity ?? "") ? [] : [`${path}: no SHA-512`]),
    ...(resolved === undefined ? [] : [`${path}: the lockfile says where it is downloaded from`]),
  ]);
  for (const [path, entry] of Object.entries(lockfile.packages)) {
    if (entry.link && !isRepository(lockfile, entry.resolved)) faults.push(`${path}: a link out of the repository`);
    for (const [name, wanted] of wants(path, entry)) {
      if (ELSEWHERE.test(wanted) && !isRepository(lockfile, wanted.replace(/^file:/, ""))) {
        faults.push(`${path || "package.json"}: ${name} does not come from the registry`);
      }
    }
  }
  return faults.map((fault) => `${named(lockfile)}: ${fault}`);
}

/** What is wrong with the repository's set of lockfiles. @param {string} root */
export function missingLockfiles(root) {
  const locked = new Set(foldersOf(root, "package-lock.json"));
  return [
    ...foldersOf(root, "package.json")
      .filter((folder) => !locked.has(folder))
      .map((folder) => `${join(folder, "package.json")} has no lockfile`),
    ...[...locked]
      .filter((folder) => !/^omit-lockfile-registry-resolved=true$/m.test(settings(join(root, folder, ".npmrc"))))
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

/** What the lockfile's own package or an installed one asks for. @param {string} path @param {Entry} entry @returns {[name: string, wanted: string][]} */
function wants(path, entry) {
  const kinds = [
    "dependencies",
    "optionalDependencies",
    "peerDependencies",
    ...(path === "" ? ["devDependencies"] : []),
  ];
  return kinds.flatMap((kind) => Object.entries(/** @type {Record<string, string>} */ (entry[kind] ?? {})));
}

/** The one thing that may be linked: this package, from the examples inside its repository. @param {Lockfile} lockfile @param {string} [path] */
function isRepository({ folder }, path) {
  return folder !== "" && path !== undefined && join(folder, path) === ".";
}

/** The folders of the repository that hold a file of this name. @param {string} root @param {string} name @returns {string[]} */
function foldersOf(root, name, folder = root) {
  const here = existsSync(join(folder, name)) ? [relative(root, folder)] : [];
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(?:\..*|node_modules|dist|build)$/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...here, ...below.flatMap((entry) => foldersOf(root, name, join(folder, entry.name)))];
}

/** @param {string} file */
function settings(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
