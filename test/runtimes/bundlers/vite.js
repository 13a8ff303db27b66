import { dirname } from "node:path";
import { peer } from "../peer.js";
import { filesOf } from "./output.js";

const { build, createLogger, version } = await peer("vite");

/** The options of a build, by its name. @type {Record<string, (entry: string) => object>} */
const BUILDS = {
  library: (entry) => ({ lib: { entry, formats: ["es"] } }),
  client: (entry) => ({ rolldownOptions: { input: entry } }),
  SSR: (entry) => ({ ssr: entry }),
};

/** @type {import("./bundled-app.js").Bundler} */
export const vite = {
  name: "Vite",
  version,
  builds: Object.entries(BUILDS).map(([target, options]) => ({
    target,
    format: "esm",
    node: target === "SSR",
    async bundle({ entry, conditions }) {
      /** @type {string[]} */
      const warnings = [];
      const hear = (/** @type {string} */ message) => void warnings.push(message);
      const result = await build({
        root: dirname(entry),
        configFile: false,
        logLevel: "warn",
        customLogger: { ...createLogger("silent"), warn: hear, warnOnce: hear, error: hear },
        // Without this a server's build leaves packages outside.
        ssr: { noExternal: true },
        ...(conditions.length > 0 && { resolve: { conditions } }),
        build: { write: false, ...options(entry) },
      });
      return { files: [result].flat().flatMap(({ output }) => filesOf(output)), warnings };
    },
  })),
};
