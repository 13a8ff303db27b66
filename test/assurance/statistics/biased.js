// A build whose rejections are replaced with `value % bound`.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** [file, fair code, biased code]. Bigints, and words of 64 bits in JavaScript, keep their rejection. */
const MODULOS = /** @type {const} */ ([
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

/** The files with a bias. Throws where a piece of code is not in its file exactly once. */
export function biasedFiles() {
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const [file, code, biased] of MODULOS) {
    const parts = (files.get(file) ?? readFileSync(join(root, file), "utf8")).split(code);
    if (parts.length !== 2) throw new Error(`biased build: ${file} has ${parts.length - 1} times: ${code}`);
    files.set(file, parts.join(biased));
  }
  return files;
}

/** Builds it, and gives its dist folder to `use`. @template T @param {(dist: URL) => Promise<T>} use */
export async function withBiasedBuild(use) {
  const copy = mkdtempSync(join(tmpdir(), "biased-"));
  try {
    for (const part of PARTS) cpSync(join(root, part), join(copy, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    for (const [file, text] of biasedFiles()) writeFileSync(join(copy, file), text);
    for (const step of ["build:core", "build:dist"]) {
      const built = spawnSync("npm", ["run", step], { cwd: copy, encoding: "utf8" });
      if (built.status !== 0) throw new Error(`the biased copy does not build\n${built.stdout}${built.stderr}`);
    }
    return await use(pathToFileURL(`${join(copy, "dist")}/`));
  } finally {
    rmSync(copy, { recursive: true });
  }
}
