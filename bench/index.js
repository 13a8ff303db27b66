// The benchmark: node bench/index.js [--quick]. Prints a table and, after a full run, keeps it as JSON in results/.
// It installs and builds nothing. A bar that is missed is a result, and not a failure; a wrong output is a failure.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measureGroup } from "./measure.js";
import { publishSpeeds } from "./readme.js";
import { describe, describeGroup, heading, table } from "./report.js";

const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });

const missing = [
  { file: "dist/index.js", command: "npm run build" },
  { file: "bench/node_modules/uuid/package.json", command: "npm ci --prefix bench" },
].find(({ file }) => !existsSync(new URL(`../${file}`, import.meta.url)));
if (missing) {
  console.error(`${missing.file} is missing. Run: ${missing.command}`);
  process.exit(1);
}

// Loads both the package and the peers, so it comes after the check that they are there.
const { groups } = await import("./groups.js");

const report = describe(
  values.quick ? { launches: 2, rounds: 10, milliseconds: 10 } : { launches: 5, rounds: 12, milliseconds: 50 },
);
console.log(heading(report));
try {
  for (const group of groups) {
    const measured = describeGroup(group.name, await measureGroup(group, report.plan));
    report.groups.push(measured);
    console.log(`\n${table(measured)}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

if (!values.quick) {
  const major = process.versions.node.split(".")[0];
  const results = new URL("results/", import.meta.url);
  mkdirSync(results, { recursive: true });
  writeFileSync(new URL(`node-${major}.json`, results), `${JSON.stringify(report, null, 2)}\n`);
  console.log(`\nKept in bench/results/node-${major}.json`);
  if (major === "20") publishSpeeds(report);
}
