// The benchmark: node bench/index.js [--quick] [--only <part of a group's name>] [--runtime <name>] measures and prints
// tables; a full run keeps its figures in results/. --results prints the kept ones. Nothing is installed or built here.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    runtime: { type: "string", default: "" },
    results: { type: "boolean", default: false },
  },
});

async function measure() {
  for (const { file, command } of [
    { file: "../dist/index.js", command: "npm run build" },
    { file: "node_modules/hyperid/package.json", command: "npm ci --prefix bench" },
  ]) {
    const path = fileURLToPath(new URL(file, import.meta.url));
    if (!existsSync(path)) throw new Error(`${path} is missing. Run: ${command}`);
  }
  // It loads the package, so it comes after the check that it is there.
  const { run } = await import("./run.js");
  await run(values);
}

try {
  if (values.results) (await import("./tables.js")).printKept(values);
  else await measure();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
