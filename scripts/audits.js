// Asks the registry about every package of every lockfile: npm run audits [-- --required]
// What it could not be asked is counted as NOT CHECKED, and with --required, as before a release, it fails.
import { fileURLToPath } from "node:url";
import { audits } from "./registry.js";

const all = audits(fileURLToPath(new URL("..", import.meta.url)));
const required = process.argv.includes("--required");
for (const kind of /** @type {const} */ (["signatures", "advisories"])) {
  for (const { name, [kind]: verdict } of all) {
    for (const fault of verdict.faults) console.log(`WRONG        ${kind}, ${name}: ${fault}`);
    for (const note of verdict.noted) console.log(`noted        ${kind}, ${name}: ${note}`);
    if (verdict.unchecked !== undefined) console.log(`NOT CHECKED  ${kind}, ${name}: ${verdict.unchecked}`);
    else console.log(`checked      ${kind}, ${name}: ${verdict.checked} packages, ${verdict.faults.length} wrong`);
    if (verdict.faults.length > 0 || (required && verdict.unchecked !== undefined)) process.exitCode = 1;
  }
  const unchecked = all.filter(({ [kind]: verdict }) => verdict.unchecked !== undefined).length;
  if (unchecked > 0) console.log(`${kind}: ${unchecked} of ${all.length} lockfiles NOT CHECKED`);
}
