// What the package adds to a bundle: the table of docs/design.md, and what the README says of it.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

/** Where they go. */
export const TABLE = "sizes: npm run pages -- sizes writes them";
export const SENTENCE = "size: npm run pages -- sizes writes it";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Programs of one line, by what the table calls them. */
export const PROGRAMS = {
  "`token_hex` from `secrets-wasm`": 'export { token_hex } from "secrets-wasm"',
  "`minter` from `secrets-wasm`": 'export { minter } from "secrets-wasm"',
  "`password` from `secrets-wasm`": 'export { password } from "secrets-wasm"',
  "`collision` and `bitsFor` from `secrets-wasm`": 'export { collision, bitsFor } from "secrets-wasm"',
  "all of `secrets-wasm`": 'export * from "secrets-wasm"',
  "`token_hex` from `secrets-wasm/js`": 'export { token_hex } from "secrets-wasm/js"',
  "all of `secrets-wasm/js`": 'export * from "secrets-wasm/js"',
  "nothing that is used": 'import "secrets-wasm"',
};

/** The bytes of a program that consists of this, minified and compressed. @param {string} program */
export async function sizeOf(program) {
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

/** The core by itself, neither minified nor compressed. */
export const coreSize = () => readFileSync(`${root}build/core.wasm`).length;

/** A row a program, for docs/design.md. */
export async function sizeTable() {
  const rows = await Promise.all(
    Object.entries(PROGRAMS).map(async ([name, program]) => row(name, await sizeOf(program))),
  );
  return ["| imported | bytes |\n| --- | --: |\n", ...rows, row("`secrets-wasm/core.wasm`, as it is", coreSize())].join(
    "",
  );
}

/** The sentence of the README, made of the table. @param {string} table */
export function sizeText(table) {
  const kilobytes = (/** @type {string} */ name) => {
    const [, bytes] = table.split(`| ${name} | `)[1]?.match(/^([\d,]+) \|/) ?? [];
    if (bytes === undefined) throw new Error(`no row is of ${name}`);
    return `${(Number(bytes.replaceAll(",", "")) / 1000).toFixed(1)} KB`;
  };
  const [one, all, js] = [
    "`token_hex` from `secrets-wasm`",
    "all of `secrets-wasm`",
    "`token_hex` from `secrets-wasm/js`",
  ].map(kilobytes);
  const alone = `${one} for \`token_hex\` alone (${js} from \`secrets-wasm/js\`)`;
  return `A bundle grows by ${alone}, by ${all} for everything.\n`;
}

/** @param {string} name @param {number} bytes */
const row = (name, bytes) => `| ${name} | ${bytes.toLocaleString("en")} |\n`;
