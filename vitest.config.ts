import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Files share a worker's modules: to load them for each takes as long as a third of the tests. A test that needs
    // its own resets them (`vi.resetModules`).
    isolate: false,
    // Of two processors both; vitest would leave one of them free.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
