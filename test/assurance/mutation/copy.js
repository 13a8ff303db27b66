// A copy of the project to break, so that the checkout stays as it is.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What building the kernels and running the tests need. */
const FOLDERS = ["assembly", "build", "scripts", "src", "test", "tools"];
const SETTINGS = ["package.json", "asconfig.json", "tsconfig.json", "vitest.config.ts"];

/** Property tests try so few cases here: each mutant pays for them, and what they find they find soon. */
const CASES = 3;

/** Runs `use` on a copy, which is gone afterwards. @template T @param {(copy: string) => Promise<T>} use */
export async function onCopy(use) {
  const copy = mkdtempSync(join(tmpdir(), "mutation-"));
  try {
    for (const part of [...FOLDERS, ...SETTINGS]) {
      cpSync(join(root, part), join(copy, part), { recursive: true, filter: (path) => !path.includes("node_modules") });
    }
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    for (const name of readdirSync(join(copy, "test"), { recursive: true, encoding: "utf8" })) {
      if (!name.endsWith(".test.ts")) continue;
      const path = join(copy, "test", name);
      writeFileSync(path, readFileSync(path, "utf8").replace(/numRuns: \d+/g, `numRuns: ${CASES}`));
    }
    return await use(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}
