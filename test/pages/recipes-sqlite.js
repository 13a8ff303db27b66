// The recipes that need a newer Node than the tests run on: `npm run test:recipes` runs them on that of test/runtimes.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const node = path("../runtimes/node_modules/node24/bin/node");
const recipe = path("../../examples/recipes/password-reset.js");
const expected = ["a guess: undefined", "the link: ada", "once more: undefined", "too late: undefined"];
const { status, stdout, stderr, error } = spawnSync(node, ["--no-warnings", recipe], { encoding: "utf8" });
if (error) throw error;
if (status !== 0 || stdout.trimEnd() !== expected.join("\n")) throw new Error(`status ${status}\n${stdout}${stderr}`);
console.log("password-reset.js: as expected, on Node 24");
