// Makes dist/: a file for each way in which the kernels can arrive, these, and the program with the licences of what
// is in it; and the folders by which older tools find the entries. One file each, because Node takes a third of a
// millisecond for each more.
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { ENTRIES, FOLDERS, filesOfEntry } from "./entries.js";

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
 * @param {string} file @param {string} source @param {import("esbuild").BuildOptions} options @param {string} [module]
 */
function bundle(file, source, options, module) {
  return build({
    absWorkingDir: root,
    entryPoints: [source],
    outfile: file,
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

/** The oldest browsers that run the syntax. Nothing may be lowered for them: private names would become WeakMaps. */
const TARGET = ["chrome91", "firefox90", "safari15", "es2022"];

for (const [name, { module, imports: external }] of Object.entries(ENTRIES)) {
  for (const file of filesOfEntry(name)) {
    // The platform has Node see the names of what CommonJS exports.
    const commonJs = file.endsWith(".cjs") && /** @type {const} */ ({ format: "cjs", platform: "node" });
    const kind = commonJs || /** @type {const} */ ({ format: "esm", platform: "neutral" });
    // What nobody steps through needs neither layout nor comments.
    const minifyWhitespace = Boolean(commonJs) || external.length > 0;
    await bundle(file, "src/index.ts", { ...kind, minifyWhitespace, target: TARGET, external }, module);
  }
}
for (const [file, manifest] of Object.entries(FOLDERS)) {
  mkdirSync(`${root}${dirname(file)}`, { recursive: true });
  writeFileSync(`${root}${file}`, `${JSON.stringify(manifest, null, 2)}\n`);
}
for (const name of ["core", "text", "draws"]) copyFileSync(`${root}build/${name}.wasm`, `${root}dist/${name}.wasm`);

const { metafile } = await bundle("dist/cli.js", "src/cli/main.ts", {
  platform: "node",
  target: "node20.18",
  format: "esm",
  define: { VERSION: JSON.stringify(JSON.parse(read("package.json")).version) },
  // What is bundled of CommonJS asks for Node's modules by require.
  banner: {
    js: [
      "#!/usr/bin/env node",
      'import { createRequire } from "node:module";',
      "const require = createRequire(import.meta.url);",
    ].join("\n"),
  },
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
