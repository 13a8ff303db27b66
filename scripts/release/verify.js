// Whether a published tarball, or an installed copy, is what this source makes.
// The kernels are compiled anew; the other files are compared with those that npm would publish of this checkout.
import { spawnSync } from "node:child_process";
import { compileKernels, moduleFaults, modulesIn, NAMES } from "./kernels.js";
import { differences, filesOf, filesToPublish, root, sha256 } from "./published.js";

/** @param {string[]} args */
export function run([path]) {
  if (!path) return ["which tarball or folder? npm run release -- verify secrets-wasm-1.2.3.tgz"];
  const published = filesOf(path);
  const kernels = compileKernels();
  const { stdout } = spawnSync("git", ["describe", "--always", "--dirty", "--tags"], { cwd: root, encoding: "utf8" });
  console.log(`source   ${stdout?.trim() || "not a git checkout"}`);
  for (const name of NAMES) {
    console.log(`${name.padEnd(8)} ${sha256(kernels[name])} (${kernels[name].length} bytes, compiled now)`);
  }
  for (const [file, found] of modulesIn(published)) console.log(`         ${sha256(found)} in ${file}`);
  const faults = new Set([...moduleFaults(published, kernels), ...differences(published, filesToPublish(root))]);
  if (faults.size === 0) console.log(`equal    all ${published.size} files, byte for byte`);
  return [...faults].map((fault) => `DIFFERS  ${fault}`);
}
