import { peer } from "../peer.js";
import { filesOf } from "./output.js";

const { rolldown: open, VERSION } = await peer("rolldown");

/** @type {import("./bundled-app.js").Bundler} */
export const rolldown = {
  name: "Rolldown",
  version: VERSION,
  builds: ["browser", "node"].map((platform) => ({
    target: platform,
    format: "esm",
    node: platform === "node",
    async bundle({ entry, conditions }) {
      /** @type {string[]} */
      const warnings = [];
      const bundle = await open({
        input: entry,
        platform,
        resolve: conditions.length > 0 ? { conditionNames: [...conditions, "import"] } : {},
        onLog: (/** @type {string} */ level, /** @type {Error} */ { message }) => warnings.push(`${level}: ${message}`),
      });
      const { output } = await bundle.generate({ format: "esm", minify: true });
      await bundle.close();
      return { files: filesOf(output), warnings };
    },
  })),
};
