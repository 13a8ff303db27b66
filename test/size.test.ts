// What the package adds to a bundle: the README's figures are measured here, and nothing grows unseen.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(`${root}README.md`, "utf8").replaceAll(/ +/g, " ");

/** The bytes of a program that consists of this, minified and compressed. */
async function sizeOf(program: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logOverride: { "ignored-bare-import": "silent" },
  });
  const [file] = outputFiles;
  if (!file) throw new Error("esbuild wrote nothing");
  return file.contents.length === 0 ? 0 : brotliCompressSync(file.contents).length;
}

it.each([
  ["`token_hex` from `secrets-wasm`", 'export { token_hex } from "secrets-wasm"', 6500],
  ["`minter` from `secrets-wasm`", 'export { minter } from "secrets-wasm"', 10_900],
  ["`password` from `secrets-wasm`", 'export { password } from "secrets-wasm"', 9_500],
  ["`collision` and `bitsFor` from `secrets-wasm`", 'export { collision, bitsFor } from "secrets-wasm"', 1_000],
  ["all of `secrets-wasm`", 'export * from "secrets-wasm"', 21_700],
  ["`token_hex` from `secrets-wasm/js`", 'export { token_hex } from "secrets-wasm/js"', 3700],
  ["all of `secrets-wasm/js`", 'export * from "secrets-wasm/js"', 18_850],
  ["nothing that is used", 'import "secrets-wasm"', 0],
])("%s", async (name, program, most) => {
  const size = await sizeOf(program);
  expect(size).toBeLessThanOrEqual(most);
  const published = Number(readme.match(`\\| ${name} \\| ([\\d,]+) \\|`)?.[1]?.replaceAll(",", ""));
  // Another version of brotli may take a few bytes more or less.
  expect(Math.abs(published - size), `the README says ${published}, and it is ${size}`).toBeLessThanOrEqual(size / 100);
});
