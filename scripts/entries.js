// The package's entries and kernels: what package.json exports, and every list of them, follows from these.

/**
 * Each entry's file in dist/: what takes the place of src/runtime/module.ts, the modules that it imports, those that it
 * has inside, the engine that runs, and which entry's file `require` gets: CommonJS cannot import a module.
 *
 * @type {Record<string, { module: string, imports: string[], inside: ("text" | "draws")[], engine: "wasm" | "js",
 *   required: "index" | "js" }>}
 */
export const ENTRIES = {
  index: { module: "module.ts", imports: [], inside: ["text", "draws"], engine: "wasm", required: "index" },
  js: { module: "module-absent.ts", imports: [], inside: [], engine: "js", required: "js" },
  workerd: {
    module: "module-imported.ts",
    imports: ["./draws.wasm", "./text.wasm"],
    inside: [],
    engine: "wasm",
    required: "index",
  },
  "edge-light": {
    module: "module-edge-light.ts",
    imports: ["./draws.wasm?module", "./text.wasm?module"],
    inside: [],
    engine: "wasm",
    required: "index",
  },
};

/** The files of an entry: a module, and a CommonJS file if it has one of its own. @param {string} name */
export function filesOfEntry(name) {
  return [`dist/${name}.js`, ...(ENTRIES[name]?.required === name ? [`dist/${name}.cjs`] : [])];
}

/** The entries' files, and what each may import. */
export const IMPORTS = Object.fromEntries(
  Object.entries(ENTRIES).flatMap(([name, { imports }]) => filesOfEntry(name).map((file) => [file, imports])),
);

/**
 * The package.json of each entry but the first, in a folder of its name: tools that do not read `exports` find it there
 * (Metro to 0.81, Parcel, eslint-plugin-import, TypeScript's `moduleResolution: node`).
 *
 * @type {Record<string, object>}
 */
export const FOLDERS = Object.fromEntries(
  Object.entries(ENTRIES).flatMap(([name, { required }]) =>
    name === "index"
      ? []
      : [
          [
            `${name}/package.json`,
            {
              main: `../dist/${required}.cjs`,
              module: `../dist/${name}.js`,
              types: "../dist/index.d.cts",
              sideEffects: false,
            },
          ],
        ],
  ),
);

/** @typedef {"core" | "text" | "draws"} Kernels core is both others in one, for other hosts */

/** The modules that each published file must carry. @type {Record<string, readonly Kernels[]>} */
export const CARRIERS = {
  "dist/core.wasm": ["core"],
  "dist/text.wasm": ["text"],
  "dist/draws.wasm": ["draws"],
  "dist/cli.js": ["text", "draws"],
  ...Object.fromEntries(
    Object.entries(ENTRIES).flatMap(([name, { inside }]) =>
      inside.length > 0 ? filesOfEntry(name).map((file) => [file, inside]) : [],
    ),
  ),
};
