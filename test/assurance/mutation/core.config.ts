// The tests that mutants of the kernels are tried with, one file at a time.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("../../..", import.meta.url)),
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/assurance/mutation/seed.ts"],
    testTimeout: 120_000,
    maxWorkers: 1,
  },
});
