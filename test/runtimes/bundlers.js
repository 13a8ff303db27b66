// What bundlers make of the package: an app with the contract in it, bundled, and run where the package is not installed;
// and apps with no use for the package, in which nothing of it may be left. No build may warn.
import { bundledApp } from "./bundlers/bundled-app.js";
import { esbuild } from "./bundlers/esbuild.js";
import { rolldown } from "./bundlers/rolldown.js";
import { rollup } from "./bundlers/rollup.js";
import { vite } from "./bundlers/vite.js";
import { webpack } from "./bundlers/webpack.js";

/** @param {import("./index.js").Context} context */
export function cases({ folder }) {
  return [esbuild, rollup, rolldown, vite, webpack].flatMap(({ name, version, builds }) =>
    builds.flatMap((build, index) => {
      // Set by hand, for a Worker, the condition must break no build: only Cloudflare's own tools bundle a .wasm file.
      const conditions = index === 0 ? [[], ["workerd"]] : [[]];
      return conditions.map((conditions) => ({
        runtime: [name, build.name, ...conditions.map((condition) => `condition ${condition}`)].join(", "),
        version,
        engine: /** @type {const} */ ("wasm"),
        arrival: `inlined; the bundle runs in Node${build.node ? "" : " without process and Buffer"}`,
        run: () => bundledApp(folder, build, conditions),
      }));
    }),
  );
}
