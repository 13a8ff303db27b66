// The project in a temporary folder with its rejections made modulos, built: as a careless hand would write them.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** [file, the code as it is, the code as it is biased]. Bigints, and words of 64 bits in JavaScript, keep their rejection. */
export const MODULOS = /** @type {const} */ ([
  ["src/entropy/single.ts", "if (value < bound) return value;", "return value % bound;"],
  ["src/entropy/single.ts", "while (value >= bound) value = drawBits(pool, k);", "value %= bound;"],
  [
    "assembly/draws/sieve.ts",
    "return packed(at, out, length, masks, <u8>largest);",
    "return tried<u8>(at, out, length, 0, <u8>largest);",
  ],
  ["assembly/draws/sieve.ts", "<T>(load<T>(at) & mask)", "<T>(load<T>(at) % <T>(largest + 1))"],
  [
    "assembly/draws/falling.ts",
    "swapped(load<u32>(at)) >> clz<u32>(bound);",
    "(swapped(load<u32>(at)) >> clz<u32>(bound)) % bound;",
  ],
  ["src/kernels/js-sieve.ts", "const mask = maskOf(largest);", "const bound = largest + 1;"],
  ["src/kernels/js-sieve.ts", "memory.use(from) & mask;", "memory.use(from) % bound;"],
  [
    "src/kernels/js-sieve.ts",
    "const lowMask = high > 0 ? 0xffffffff : maskOf(low);",
    "const bound = high > 0 ? 2 ** 32 : low + 1;",
  ],
  ["src/kernels/js-sieve.ts", "(word & lowMask) >>> 0;", "(word >>> 0) % bound;"],
  ["src/kernels/js-falling.ts", "word >>> clz32(left);", "(word >>> clz32(left)) % left;"],
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
