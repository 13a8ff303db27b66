// Runs tests again and again in one process, which its parent may end when a mutant does not: node tester.js COPY
import { join } from "node:path";
import { createVitest } from "vitest/node";

const copy = process.argv[2] ?? ".";
process.chdir(copy);
const vitest = await createVitest("test", {
  config: join(copy, "test/assurance/mutation/quick.config.ts"),
  maxWorkers: 1,
  watch: false,
  bail: 1,
  pool: "threads",
  testNamePattern: "text\\.wasm and draws\\.wasm|wasm engine",
  reporters: [{}],
});

process.on("message", async (/** @type {string[]} */ filters) => {
  vitest.state.filesMap.clear();
  vitest.state.errorsSet.clear();
  vitest.invalidateFile(join(copy, "src/runtime/kernels-hex.ts"));
  await vitest.start(filters);
  const failed = vitest.state.getCountOfFailedTests() > 0 || vitest.state.errorsSet.size > 0;
  const passed = vitest.state.getFiles().some((file) => file.result?.state === "pass");
  process.send?.(failed ? "killed" : passed ? "survived" : "no test");
});
process.send?.("ready");
