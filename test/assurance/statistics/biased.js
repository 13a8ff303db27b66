// The project in a temporary folder with its rejections made modulos, built: as a careless hand would write them.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** [file, the code as it is, the code as it is biased]. Bigints, and words of 64 bits in JavaScript, keep their rejection. */
const MODULOS = /** @type {const} */ ([
  ["assembly/below.ts", "while (value >= n) value = draw(k);", "value %= n;"],
  ["assembly/below.ts", "while (value >= bound) value = draw32(k);", "value %= bound;"],
  ["assembly/bulk.ts", "out = packed(out, at, length);", "out = tried<u8>(out, at, length, <u8>largest);"],
  ["assembly/bulk.ts", "<T>(load<T>(at) & mask)", "<T>(load<T>(at) % <T>(largest + 1))"],
  ["src/engine/js.ts", "while (value >= bound) value = bits(k);", "value %= bound;"],
  ["src/engine/js.ts", "while (value >= bound) value = bits32(k);", "value %= bound;"],
  ["src/engine/js-bulk.ts", "const mask = maskOf(largest);", "const bound = largest + 1;"],
  ["src/engine/js-bulk.ts", "pool.use(from) & mask;", "pool.use(from) % bound;"],
  [
    "src/engine/js-bulk.ts",
    "const lowMask = high > 0 ? 0xffffffff : maskOf(low);",
    "const bound = high > 0 ? 2 ** 32 : low + 1;",
  ],
  ["src/engine/js-bulk.ts", "& lowMask) >>> 0;", ">>> 0) % bound;"],
]);

const root = fileURLToPath(new URL("../../..", import.meta.url));
const PARTS = ["assembly", "src", "scripts", "package.json", "asconfig.json", "tsconfig.json"];

/** Builds it, and gives its dist folder to `use`. @template T @param {(dist: URL) => Promise<T>} use */
export async function withBiasedBuild(use) {
  const copy = mkdtempSync(join(tmpdir(), "biased-"));
  try {
    for (const part of PARTS) cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    for (const [file, code, biased] of MODULOS) {
      const path = join(copy, file);
      const parts = readFileSync(path, "utf8").split(code);
      if (parts.length !== 2)
        throw new Error(`biased build: the code is ${parts.length - 1} times in ${file}: ${code}`);
      writeFileSync(path, parts.join(biased));
    }
    for (const step of ["build:core", "build:dist"]) {
      const built = spawnSync("npm", ["run", step], { cwd: copy, encoding: "utf8" });
      if (built.status !== 0) throw new Error(`the biased copy does not build\n${built.stdout}${built.stderr}`);
    }
    return await use(pathToFileURL(`${join(copy, "dist")}/`));
  } finally {
    rmSync(copy, { recursive: true });
  }
}
