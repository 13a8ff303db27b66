import { build, version } from "esbuild";

const PLATFORMS = /** @type {const} */ (["browser", "node", "neutral"]);
const FORMATS = /** @type {const} */ (["esm", "iife", "cjs"]);

/** @type {import("./bundled-app.js").Bundler} */
export const esbuild = {
  name: "esbuild",
  version,
  builds: PLATFORMS.flatMap((platform) =>
    FORMATS.map((format) => ({
      target: platform,
      format,
      node: platform === "node",
      async bundle({ entry, conditions }) {
        const { outputFiles, warnings } = await build({
          entryPoints: [entry],
          bundle: true,
          write: false,
          minify: true,
          platform,
          format,
          conditions,
          logLevel: "silent",
        });
        return {
          files: outputFiles.map(({ text }) => text),
          // That an import comes to nothing is what some of the apps are there to show.
          warnings: warnings.filter(({ id }) => id !== "ignored-bare-import").map(({ text }) => text),
        };
      },
    })),
  ),
};
