// The package's entries and kernels: what package.json exports, and every list of them, follows from these.

/**
 * Each entry's file in dist/: what takes the place of src/runtime/module.ts, the modules that it imports, those that it
 * has inside, and the engine that runs.
 *
 * @type {Record<string, { module: string, imports: string[], inside: ("text" | "draws")[], engine: "wasm" | "js" }>}
 */
export const ENTRIES = {
  index: { module: "module.ts", imports: [], inside: ["text", "draws"], engine: "wasm" },
  js: { module: "module-absent.ts", imports: [], inside: [], engine: "js" },
  workerd: { module: "module-imported.ts", imports: ["./draws.wasm", "./text.wasm"], inside: [], engine: "wasm" },
  "edge-light": {
    module: "module-edge-light.ts",
    imports: ["./draws.wasm?module", "./text.wasm?module"],
    inside: [],
    engine: "wasm",
  },
};

/** The entries' files, and what each may import. */
export const IMPORTS = Object.fromEntries(
  Object.entries(ENTRIES).map(([name, { imports }]) => [`dist/${name}.js`, imports]),
);

/** @typedef {"core" | "text" | "draws"} Kernels core is both others in one, for other hosts */

/** The modules that each published file must carry. @type {Record<string, readonly Kernels[]>} */
export const CARRIERS = {
  "dist/core.wasm": ["core"],
  "dist/text.wasm": ["text"],
  "dist/draws.wasm": ["draws"],
  "dist/cli.js": ["text", "draws"],
  ...Object.fromEntries(
    Object.entries(ENTRIES).flatMap(([name, { inside }]) => (inside.length > 0 ? [[`dist/${name}.js`, inside]] : [])),
  ),
};
