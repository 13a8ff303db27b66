// Makes dist/: a file for each way in which the kernels can arrive, these, and the program with the licences of what
// is in it. One file each, because Node takes a third of a millisecond for each more.
import { chmodSync, copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { ENTRIES } from "./entries.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (/** @type {string} */ file) => readFileSync(`${root}${file}`, "utf8");

/**
 * esbuild leaves the comments of a class's members in its output. What is said there stays; the examples, which the
 * declarations have, would only make each bundle longer. A comment of one line is one again.
 *
 * @param {string} source
 */
const withoutExamples = (source) =>
  source.replaceAll(/\/\*\*(?:(?!\*\/).)*? @example\n(?:(?!\*\/).)*\*\//gs, (comment) =>
    comment.replace(/\n *\*\n *\* @example\n.*?(?=\n *\*\/)/gs, "").replace(/^\/\*\*\n *\* (.*)\n *\*\/$/, "/** $1 */"),
  );

/**
 * @param {string} name @param {string} source @param {import("esbuild").BuildOptions} options @param {string} [module]
 */
function bundle(name, source, options, module) {
  return build({
    absWorkingDir: root,
    entryPoints: [source],
    outfile: `dist/${name}.js`,
    bundle: true,
    metafile: true,
    logLevel: "warning",
    plugins: [
      {
        name: "how the kernels arrive",
        setup({ onLoad, onResolve }) {
          if (module) onResolve({ filter: /\/runtime\/module\.ts$/ }, () => ({ path: `${root}src/runtime/${module}` }));
          onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({
            contents: withoutExamples(readFileSync(path, "utf8")),
            loader: "ts",
          }));
        },
      },
    ],
    ...options,
  });
}

for (const [name, { module, imports: external }] of Object.entries(ENTRIES)) {
  await bundle(name, "src/index.ts", { platform: "neutral", target: "es2022", external }, module);
}
for (const name of ["core", "text", "draws"]) copyFileSync(`${root}build/${name}.wasm`, `${root}dist/${name}.wasm`);

const { metafile } = await bundle("cli", "src/cli/main.ts", {
  platform: "node",
  target: "node20.19",
  format: "esm",
  define: { VERSION: JSON.stringify(JSON.parse(read("package.json")).version) },
  // What is bundled of CommonJS asks for Node's modules by require.
  banner: { js: "#!/usr/bin/env node\nconst require = (name) => process.getBuiltinModule(name);" },
  legalComments: "none",
});
chmodSync(`${root}dist/cli.js`, 0o755);
const inside = Object.keys(metafile?.inputs ?? {}).flatMap(
  (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [],
);
const licences = [...new Set(inside)].sort().map((folder) => {
  const { name, version } = JSON.parse(read(`${folder}/package.json`));
  const file = readdirSync(`${root}${folder}`).find((file) => /^licen[cs]e/i.test(file));
  if (file === undefined) throw new Error(`${name}: no licence is found, and it is to be published`);
  return `${name} ${version}\n\n${read(`${folder}/${file}`).trim()}\n`;
});
writeFileSync(`${root}dist/cli-licences.txt`, `cli.js contains:\n\n${licences.join(`\n${"-".repeat(80)}\n\n`)}`);
