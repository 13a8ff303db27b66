// The tests that mutants are tried with: MUTATION_TESTS names their files; none: all.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const { MUTATION_TESTS = "*" } = process.env;

export default defineConfig({
  root: fileURLToPath(new URL("../../..", import.meta.url)),
  test: {
    include: MUTATION_TESTS.split(",").map((name) => `test/*/${name}.test.ts`),
    setupFiles: ["test/assurance/mutation/seed.ts"],
    testTimeout: 600_000,
  },
});
