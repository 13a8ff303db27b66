// Which licences the packages of a lockfile may have. What is here only builds and tests: what is inside published files has
// its licence beside it, in dist/cli-licences.txt.
import { installedPackages, named, nameOf } from "./lockfiles.js";

/** Identifiers of SPDX. Each lets the package be used for any purpose, and asks for a notice at most. */
const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

/** [which packages, the further licence that they may have, why] */
const EXCEPTIONS = /** @type {const} */ ([
  [/^lightningcss(-|$)/, "MPL-2.0", "of Vite, which the tests start: run as it is, unchanged, and not published"],
  [/^axe-core$/, "MPL-2.0", "which the tests of the site run in a browser: as it is, and not published"],
  [/^pyodide$/, "MPL-2.0", "CPython, which the answers are compared with: run as it is, and not published"],
  [/^@img\/sharp-/, "LGPL-3.0-or-later", "libvips, of wrangler's simulator: a library of its own, and not published"],
  [/^caniuse-lite$/, "CC-BY-4.0", "a table of browsers, of webpack: data, and not published"],
]);

/** @param {import("./lockfiles.js").Lockfile} lockfile @returns {string[]} */
export function licenceFaults(lockfile) {
  return installedPackages(lockfile).flatMap(([path, entry]) => {
    const { license } = entry;
    if (typeof license !== "string") return [`${named(lockfile)}: ${path}: no licence`];
    return isAllowed(nameOf(path, entry), license) ? [] : [`${named(lockfile)}: ${path}: ${license} is not allowed`];
  });
}

/** How many packages have each licence, the most frequent first. @param {import("./lockfiles.js").Lockfile[]} lockfiles @returns {Record<string, number>} */
export function licenceCounts(lockfiles) {
  /** @type {Map<string, string>} */
  const licences = new Map();
  for (const lockfile of lockfiles) {
    for (const [path, entry] of installedPackages(lockfile)) {
      licences.set(`${nameOf(path, entry)} ${entry.version}`, entry.license ?? "none");
    }
  }
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const licence of licences.values()) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

/**
 * Whether a package may be used under an SPDX expression: AND asks for all, OR for one, and AND binds closer. Anything that
 * is not such an expression is no licence that we know.
 *
 * @param {string} name @param {string} expression
 */
export function isAllowed(name, expression) {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const answer = anyOf();
  return answer && at === words.length;

  /** @returns {boolean} */
  function anyOf() {
    let allowed = allOf();
    while (words[at] === "OR") {
      at++;
      allowed = allOf() || allowed;
    }
    return allowed;
  }

  /** @returns {boolean} */
  function allOf() {
    let allowed = one();
    while (words[at] === "AND") {
      at++;
      allowed = one() && allowed;
    }
    return allowed;
  }

  /** @returns {boolean} */
  function one() {
    const word = words[at++] ?? "";
    if (word !== "(") return ALLOWED.has(word) || EXCEPTIONS.some(([who, what]) => who.test(name) && what === word);
    const allowed = anyOf();
    return words[at++] === ")" && allowed;
  }
}
