import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Of two processors both; vitest would leave one of them free.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
