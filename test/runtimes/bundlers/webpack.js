import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { peer } from "../peer.js";

const { default: start } = await peer("webpack");

/** @type {import("./bundled-app.js").Bundler} */
export const webpack = {
  name: "webpack",
  version: start.version,
  builds: ["web", "webworker", "node"].map((target) => ({
    target,
    format: target === "node" ? "cjs" : "iife",
    node: target === "node",
    async bundle({ entry, conditions, folder }) {
      const stats = await new Promise((resolve, reject) => {
        start(
          {
            mode: "production",
            context: dirname(entry),
            entry: `./${basename(entry)}`,
            target,
            resolve: { conditionNames: [...conditions, "..."] },
            output: { path: folder, filename: "bundle.js" },
          },
          (/** @type {unknown} */ error, /** @type {unknown} */ stats) => (error ? reject(error) : resolve(stats)),
        );
      });
      /** @type {Record<"warnings" | "errors", Error[]>} */
      const { warnings, errors } = stats.toJson({ all: false, warnings: true, errors: true });
      return {
        files: readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8")),
        warnings: [...errors, ...warnings].map(({ message }) => message),
      };
    },
  })),
};
