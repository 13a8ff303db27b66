// The benchmark: node bench/index.js [--quick] [--only <part of a group's name>] [--runtime node|bun|deno]. Prints tables
// and, after a full run of all groups, keeps them as JSON in results/. It installs and builds nothing. A bar that is
// missed is a result, and not a failure; a wrong output is a failure.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as commandLine from "./command-line.js";
import { measureGroup } from "./measure.js";
import { publishSpeeds } from "./readme.js";
import { describe, describeGroup, heading, table } from "./report.js";
import { runtimes } from "./runtimes.js";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    runtime: { type: "string", default: "node" },
  },
});

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}

const runtime =
  runtimes.find(({ name }) => name === values.runtime) ??
  fail(`--runtime is one of ${runtimes.map(({ name }) => name).join(", ")}`);

const path = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));
for (const { file, command } of [
  { file: path("../dist/index.js"), command: "npm run build" },
  { file: path("node_modules/uuid/package.json"), command: "npm ci --prefix bench" },
  { file: path("node_modules/nanoid/package.json"), command: "npm ci --prefix bench" },
  { file: runtime.command, command: "npm ci --prefix bench/runtimes" },
]) {
  if (!existsSync(file)) fail(`${file} is missing. Run: ${command}`);
}

// Loads both the package and the peers, so it comes after the check that they are there.
const { groups } = await import("./groups.js");

const chosen = (/** @type {{ name: string }} */ { name }) => name.includes(values.only);
const names = [...groups, commandLine.group].map(({ name }) => name);
if (!names.some((name) => chosen({ name }))) {
  fail(`No group's name contains "${values.only}". They are:\n${names.join("\n")}`);
}

const report = describe(
  values.quick ? { launches: 2, rounds: 8, milliseconds: 10 } : { launches: 5, rounds: 12, milliseconds: 50 },
  runtime,
);
console.log(heading(report));

/** @param {import("./report.js").GroupReport} measured */
function add(measured) {
  report.groups.push(measured);
  console.log(`\n${table(measured)}`);
}

try {
  for (const group of groups.filter(chosen)) {
    add(describeGroup(group, await measureGroup(group, report.plan, runtime)));
  }
  if (chosen(commandLine.group)) {
    const obstacle = commandLine.obstacle(runtime);
    if (obstacle) {
      report.notMeasured.push(`${commandLine.group.name}: ${obstacle}`);
      console.log(`\n${commandLine.group.name.toUpperCase()}\n  NOT MEASURED: ${obstacle}`);
    } else add(await commandLine.measureCommandLine(report.plan.launches));
  }
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

if (!values.quick && values.only === "") {
  const major = report.versions[runtime.name]?.split(".")[0];
  const file = `${runtime.name}-${major}.json`;
  mkdirSync(path("results"), { recursive: true });
  writeFileSync(path(`results/${file}`), `${JSON.stringify(report, null, 2)}\n`);
  console.log(`\nKept in bench/results/${file}`);
  publishSpeeds();
}
