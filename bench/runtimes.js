// The programs a contender can run in. This one is Node's own; the others are npm packages that hold the program itself,
// for Linux on x64 alone: those that choose for every machine do it by a script at installation.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * @typedef {object} Runtime
 * @property {string} name
 * @property {string} command
 * @property {string[]} args before the file
 * @property {string} engine what `process.versions` calls its JavaScript engine
 */

const path = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));

/** @type {Runtime[]} */
export const runtimes = [
  { name: "node", command: process.execPath, args: [], engine: "v8" },
  { name: "bun", command: path("runtimes/node_modules/@oven/bun-linux-x64/bin/bun"), args: [], engine: "webkit" },
  {
    name: "deno",
    command: path("runtimes/node_modules/@deno/linux-x64-glibc/deno"),
    // Without a lock file of its own beside npm's.
    args: ["run", "--allow-all", "--no-lock"],
    engine: "v8",
  },
];

/** Of the runtime and of its JavaScript engine, as it states them. @param {Runtime} runtime */
export function versionsOf({ name, command, args, engine }) {
  const text = execFileSync(command, [...args, path("versions.js")], { encoding: "utf8" });
  /** @type {Record<string, string>} */
  const versions = JSON.parse(text);
  return Object.fromEntries([name, engine].map((key) => [key, versions[key] ?? "unknown"]));
}
