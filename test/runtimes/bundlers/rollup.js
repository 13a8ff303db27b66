import { peer } from "../peer.js";
import { filesOf } from "./output.js";

const { rollup: open, VERSION } = await peer("rollup");
const { default: nodeResolve } = await peer("@rollup/plugin-node-resolve");

/** @type {import("./bundled-app.js").Bundler} */
export const rollup = {
  name: "Rollup",
  version: VERSION,
  builds: [true, false].map((browser) => ({
    target: `browser ${browser}`,
    format: "esm",
    node: !browser,
    async bundle({ entry, conditions }) {
      /** @type {string[]} */
      const warnings = [];
      const bundle = await open({
        input: entry,
        plugins: [nodeResolve({ browser, exportConditions: conditions })],
        onLog: (/** @type {string} */ level, /** @type {Error} */ { message }) => warnings.push(`${level}: ${message}`),
      });
      const { output } = await bundle.generate({ format: "es" });
      await bundle.close();
      return { files: filesOf(output), warnings };
    },
  })),
};
