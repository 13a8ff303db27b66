// Makes dist/: the package in one file for each way in which the kernels can arrive, and these. One file, because
// Node takes a third of a millisecond for each more.
import { copyFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { keepContents } from "./bundled.js";
import { withoutExamples } from "./without-examples.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The entries, by what takes the place of src/runtime/module.ts. */
const ENTRIES = {
  index: "module.ts",
  js: "module-absent.ts",
  workerd: "module-imported.ts",
  "edge-light": "module-edge-light.ts",
};

for (const [name, module] of Object.entries(ENTRIES)) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["src/index.ts"],
    outfile: `dist/${name}.js`,
    bundle: true,
    platform: "neutral",
    target: "es2022",
    external: ["./text.wasm", "./draws.wasm", "./text.wasm?module", "./draws.wasm?module"],
    plugins: [
      withoutExamples,
      {
        name: "how the kernels arrive",
        setup: ({ onResolve }) =>
          onResolve({ filter: /\/runtime\/module\.ts$/ }, () => ({ path: `${root}src/runtime/${module}` })),
      },
    ],
    metafile: true,
    logLevel: "warning",
  });
  keepContents(name, metafile);
}
for (const name of ["core", "text", "draws"]) copyFileSync(`${root}build/${name}.wasm`, `${root}dist/${name}.wasm`);
