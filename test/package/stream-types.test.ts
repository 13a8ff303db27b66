// The published types of a stream, as Node's and the dom library's own functions take them.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

const PROGRAM = `
import { createWriteStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { pipeline as piped } from "node:stream/promises";
import { minter } from "${root}dist/index.js";

const mint = minter({ kind: "hex" });
export const piping: Promise<void> = piped(mint.stream(), createWriteStream("x"));
export const calling = pipeline(mint.stream(), createWriteStream("x"), () => {});
export const readable: Readable = Readable.fromWeb(mint.stream());
export const response = new Response(mint.stream());
export const standard: ReadableStream<Uint8Array> = mint.stream();
export const text = mint.stream().pipeThrough(new TextDecoderStream());
export async function chunks() {
  for await (const chunk of mint.stream()) chunk satisfies Uint8Array<ArrayBuffer>;
}
`;

/** What the compiler says of a program. */
function said(program: string, lib: string[]): string {
  // In the package's folder, where the compiler finds Node's types.
  const folder = mkdtempSync(join(root, "build/types-"));
  try {
    writeFileSync(join(folder, "program.ts"), program);
    // Node 20's types have no WebAssembly, which the declarations of the engine name.
    const skipLibCheck = true;
    const options = {
      strict: true,
      skipLibCheck,
      noEmit: true,
      target: "es2022",
      module: "nodenext",
      types: ["node"],
      lib,
    };
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["program.ts"] }));
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    return execFileSync(process.execPath, [compiler, "-p", folder, "--pretty", "false"], { encoding: "utf8" });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it.each([
  ["with the dom library", ["es2022", "dom"]],
  ["without it", ["es2022"]],
])("streams compile %s", (_name, lib) => {
  expect(said(PROGRAM, lib)).toBe("");
});

it("a stream that does not fit is an error", () => {
  expect(said(PROGRAM.replace("new TextDecoderStream()", "new TextEncoderStream()"), ["es2022", "dom"])).toContain(
    "program.ts(",
  );
}, 20_000);
