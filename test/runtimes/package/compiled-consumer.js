// Compiles consumer.ts against the package as installed, without Node's types.
import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const path = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));
const compiler = path("../../../node_modules/typescript");

/** @type {string} */
export const typescriptVersion = JSON.parse(readFileSync(join(compiler, "package.json"), "utf8")).version;

/** How the compiler finds packages, by the kind of modules that goes with it. */
export const RESOLUTIONS = /** @type {const} */ ({ nodenext: "nodenext", bundler: "esnext" });

/** What tools that can bundle a .wasm file declare of it. */
const WASM = `declare module "*.wasm" {
  const module: WebAssembly.Module;
  export default module;
}
`;

/**
 * @param {string} app
 * @param {keyof typeof RESOLUTIONS} moduleResolution
 * @returns {Promise<{ said: string, failed: boolean, declarations: string[] }>} what the compiler says, and which files
 *   of the package's it read
 */
export async function compileConsumer(app, moduleResolution) {
  const folder = mkdtempSync(join(app, "consumer-"));
  try {
    copyFileSync(path("consumer.ts"), join(folder, "consumer.ts"));
    writeFileSync(join(folder, "wasm.d.ts"), WASM);
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          skipLibCheck: false,
          noEmit: true,
          target: "es2022",
          lib: ["es2022", "dom"],
          types: [],
          module: RESOLUTIONS[moduleResolution],
          moduleResolution,
        },
      }),
    );
    const { stdout, failed } = await tsc(["-p", folder, "--listFiles", "--pretty", "false"]);
    const root = join(app, "node_modules/secrets-wasm") + sep;
    const lines = stdout.split("\n").filter((line) => line !== "");
    const isFile = (/** @type {string} */ line) => /^[^(]+\.ts$/.test(line);
    return {
      failed,
      said: lines.filter((line) => !isFile(line)).join("\n"),
      declarations: lines.filter((line) => line.startsWith(root)).map((file) => relative(root, file)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string[]} args @returns {Promise<{ stdout: string, failed: boolean }>} */
function tsc(args) {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(compiler, "bin/tsc"), ...args], (error, stdout, stderr) => {
      resolve({ stdout: stdout + stderr, failed: error !== null });
    });
  });
}
