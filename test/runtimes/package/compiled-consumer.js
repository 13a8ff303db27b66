// Compiles consumer.ts against the package as installed, without Node's types: by the compiler that is pinned, and by
// older ones.
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const path = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));

/** How the compiler finds packages, by the kind of modules that goes with it. */
const MODULES = /** @type {const} */ ({
  node: "commonjs",
  node16: "node16",
  nodenext: "nodenext",
  bundler: "esnext",
});

/** @typedef {{ resolution: keyof typeof MODULES, extension: "ts" | "cts" }} Way ts is a module here, cts CommonJS */

/** @type {Way[]} */
const NODE16 = [
  { resolution: "node16", extension: "ts" },
  { resolution: "node16", extension: "cts" },
];
/** @type {Way[]} */
const NEXT = [
  { resolution: "nodenext", extension: "ts" },
  { resolution: "nodenext", extension: "cts" },
  { resolution: "bundler", extension: "ts" },
];
/** @type {Way} */
const NODE = { resolution: "node", extension: "ts" };

/** The compilers by their folders in node_modules, the pinned one in the root's. TypeScript 7 has lost `node`. */
const COMPILERS = /** @type {[name: string, folder: string, ways: Way[]][]} */ ([
  ...["5.0", "5.4", "5.7", "5.9"].map((version) => [
    `TypeScript ${version}`,
    path(`../node_modules/typescript-${version}`),
    [NODE, ...NODE16, ...NEXT],
  ]),
  ["TypeScript 6", path("../node_modules/typescript"), [NODE, ...NODE16, ...NEXT]],
  ["TypeScript 7", path("../../../node_modules/typescript"), [...NODE16, ...NEXT]],
]);

/** Those that are tried, with their versions and ways. */
export function compilers() {
  return COMPILERS.map(([name, folder, ways]) => ({ name, version: versionIn(folder), ways }));
}

/** @param {Way} [way] */
export function wayName(way) {
  return way && `${way.resolution}${way.extension === "cts" ? " in CommonJS" : ""}`;
}

/** What tools that can bundle a .wasm file declare of it. */
const WASM = `declare module "*.wasm" {
  const module: WebAssembly.Module;
  export default module;
}
`;

/**
 * @param {string} app
 * @param {Way} way
 * @param {string} [name] of the compiler
 * @returns {Promise<{ said: string, failed: boolean, declarations: string[] }>} what the compiler says, and which files
 *   of the package's it read
 */
export async function compileConsumer(app, { resolution, extension }, name = "TypeScript 7") {
  const compiler = COMPILERS.find(([own]) => own === name)?.[1];
  if (compiler === undefined) throw new Error(`there is no ${name}`);
  const [major = 0, minor = 0] = versionIn(compiler).split(".").map(Number);
  const folder = mkdtempSync(join(app, "consumer-"));
  try {
    const text = readFileSync(path("consumer.ts"), "utf8");
    // Before 5.7 typed arrays have no parameter.
    const own = major === 5 && minor < 7 ? text.replaceAll("<ArrayBuffer>", "") : text;
    writeFileSync(join(folder, `consumer.${extension}`), own);
    writeFileSync(join(folder, "wasm.d.ts"), WASM);
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          // The package's declarations are checked, the compiler's own are not: that takes most of the time.
          skipDefaultLibCheck: true,
          noEmit: true,
          target: "es2022",
          lib: ["es2022", "dom"],
          types: [],
          module: MODULES[resolution],
          moduleResolution: resolution,
          ...(major === 6 && resolution === "node" && { ignoreDeprecations: "6.0" }),
        },
        include: ["*"],
      }),
    );
    const { stdout, failed } = await tsc(compiler, ["-p", folder, "--listFiles", "--pretty", "false"]);
    const root = join(app, "node_modules/secrets-wasm") + sep;
    const lines = stdout.split("\n").filter((line) => line !== "");
    const isFile = (/** @type {string} */ line) => /^[^(]+\.[cm]?ts$/.test(line);
    return {
      failed,
      said: lines.filter((line) => !isFile(line)).join("\n"),
      declarations: lines.filter((line) => line.startsWith(root)).map((file) => relative(root, file)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} compiler */
function versionIn(compiler) {
  const file = join(compiler, "package.json");
  if (!existsSync(file)) throw new Error(`${compiler} is not there: npm ci --prefix test/runtimes`);
  return /** @type {string} */ (JSON.parse(readFileSync(file, "utf8")).version);
}

/** @param {string} compiler @param {string[]} args @returns {Promise<{ stdout: string, failed: boolean }>} */
function tsc(compiler, args) {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(compiler, "bin/tsc"), ...args], (error, stdout, stderr) => {
      resolve({ stdout: stdout + stderr, failed: error !== null });
    });
  });
}
