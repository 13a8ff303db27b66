// Whether a published tarball, or an installed copy, is what this source makes: npm run verify -- TARBALL | FOLDER
// The kernels are compiled anew; the other files are compared with those that npm would publish of this checkout.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { differences, filesOf, filesToPublish, sha256 } from "./published.js";
import { compileKernels, moduleFaults, modulesIn, NAMES } from "./published-modules.js";

const root = fileURLToPath(new URL("..", import.meta.url));

const [path] = process.argv.slice(2);
if (!path) throw new Error("which tarball or folder? npm run verify -- secrets-wasm-1.2.3.tgz");
const published = filesOf(path);
const kernels = compileKernels();
const { stdout } = spawnSync("git", ["describe", "--always", "--dirty", "--tags"], { cwd: root, encoding: "utf8" });
console.log(`source   ${stdout?.trim() || "not a git checkout"}`);
for (const name of NAMES) {
  console.log(`${name.padEnd(8)} ${sha256(kernels[name])} (${kernels[name].length} bytes, compiled now)`);
}
for (const [file, found] of modulesIn(published)) console.log(`         ${sha256(found)} in ${file}`);
const faults = [...new Set([...moduleFaults(published, kernels), ...differences(published, filesToPublish(root))])];
for (const fault of faults) console.log(`DIFFERS  ${fault}`);
if (faults.length === 0) console.log(`equal    all ${published.size} files, byte for byte`);
process.exitCode = faults.length === 0 ? 0 : 1;
