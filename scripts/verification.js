// Whether a published tarball, or an installed copy, is what this source makes: npm run verify -- TARBALL | FOLDER
// The core is compiled anew; the other files are compared with those that npm would publish of this checkout.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { differences, filesOf, filesToPublish, sha256 } from "./published.js";
import { compileCore, coreFaults, coresIn } from "./published-cores.js";

const root = fileURLToPath(new URL("..", import.meta.url));

const [path] = process.argv.slice(2);
if (!path) throw new Error("which tarball or folder? npm run verify -- secrets-wasm-1.2.3.tgz");
const published = filesOf(path);
const core = compileCore();
const { stdout } = spawnSync("git", ["describe", "--always", "--dirty", "--tags"], { cwd: root, encoding: "utf8" });
console.log(`source   ${stdout?.trim() || "not a git checkout"}`);
console.log(`core     ${sha256(core)} (${core.length} bytes, compiled now)`);
for (const [file, found] of coresIn(published)) console.log(`         ${sha256(found)} in ${file}`);
const faults = [...new Set([...coreFaults(published, core), ...differences(published, filesToPublish(root))])];
for (const fault of faults) console.log(`DIFFERS  ${fault}`);
if (faults.length === 0) console.log(`equal    all ${published.size} files, byte for byte`);
process.exitCode = faults.length === 0 ? 0 : 1;
