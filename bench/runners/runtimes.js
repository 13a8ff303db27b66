// Where a contender can run. The programs are npm packages for Linux on x64, which need no install scripts. Chromium is
// the system's.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * @typedef {object} Runtime
 * @property {string} name as its results are called
 * @property {string} title
 * @property {"process" | "page" | "workerd"} kind which runner opens it: process.js, page.js, workerd.js
 * @property {string} command
 * @property {string[]} args before the file
 * @property {[runtime: string, engine: string]} parts of process.versions: the runtime and its JavaScript engine
 */

const FOLDER = new URL("../../test/runtimes/node_modules/", import.meta.url);

/** @param {string} file */
export function installed(file) {
  return fileURLToPath(new URL(file, FOLDER));
}

/** The version of an installed package. @param {string} name @returns {string} */
export function installedVersion(name) {
  const file = installed(`${name}/package.json`);
  if (!existsSync(file)) throw new Error(`${name} is missing. Run: npm ci --prefix test/runtimes --ignore-scripts`);
  return JSON.parse(readFileSync(file, "utf8")).version;
}

/** @param {string} line @returns {Runtime} */
function node(line) {
  const command = installed(`node${line}/bin/node`);
  return { name: `node-${line}`, title: `Node ${line}`, kind: "process", command, args: [], parts: ["node", "v8"] };
}

/** @type {Runtime[]} */
export const runtimes = [
  node("20"),
  node("24"),
  node("26"),
  {
    name: "bun-1",
    title: "Bun 1",
    kind: "process",
    command: installed("@oven/bun-linux-x64/bin/bun"),
    args: [],
    parts: ["bun", "webkit"],
  },
  {
    name: "deno-2",
    title: "Deno 2",
    kind: "process",
    command: installed("@deno/linux-x64-glibc/deno"),
    // Without a lock file of its own beside npm's.
    args: ["run", "--allow-all", "--no-lock"],
    parts: ["deno", "v8"],
  },
  {
    name: "chromium",
    title: "Chromium",
    kind: "page",
    command: "/usr/bin/chromium",
    // Its sandbox does not work for root, and it shows nothing but the benchmark.
    args: ["--no-sandbox"],
    parts: ["chromium", "v8"],
  },
  {
    name: "workerd",
    title: "workerd",
    kind: "workerd",
    command: installed("@cloudflare/workerd-linux-64/bin/workerd"),
    args: ["serve", "--control-fd=1"],
    parts: ["workerd", "v8"],
  },
];
