// The benchmark: node bench/index.js [--quick] [--only <part of a group's name>] [--runtime <name>]. Prints tables and,
// after a full run, keeps what was measured as JSON in results/. It installs and builds nothing. A bar that is missed is a
// result, and not a failure; a wrong output of ours is a failure.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    runtime: { type: "string", default: "node" },
  },
});

/** @param {unknown} error @returns {never} */
function fail(error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

for (const { file, command } of [
  { file: "../dist/index.js", command: "npm run build" },
  { file: "node_modules/hyperid/package.json", command: "npm ci --prefix bench" },
]) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  if (!existsSync(path)) fail(`${path} is missing. Run: ${command}`);
}

// They load the package, so they come after the check that it is there.
const { run } = await import("./run.js");
await run(values).catch(fail);
