// Contenders for hosts that resolve no packages. In pieces, so that a contender loads its own imports only; in one file
// modules would be wrapped in functions, and their constants would be variables.
import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));

/**
 * @param {string} host the module of this folder that is told the groups
 * @param {URL} groups
 * @param {Pick<import("esbuild").BuildOptions, "conditions" | "plugins" | "loader">} [options]
 * @returns {Promise<Map<string, Uint8Array>>} files by their names, the first one to be loaded is main.js
 */
export async function bundled(host, groups, options = {}) {
  const contents = [
    `import { groups } from ${JSON.stringify(fileURLToPath(groups))};`,
    `import { host } from "./${host}";`,
    "export default host(groups);",
  ].join("\n");
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here, sourcefile: "main.js" },
    outdir: `${here}out`,
    entryNames: "main",
    assetNames: "[name]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "esnext",
    // What a host lacks fails when it is asked for, and that is how it is known to lack it.
    external: ["node:*", ...builtinModules, "@napi-rs/*"],
    write: false,
    logLevel: "warning",
    ...options,
  });
  return new Map(outputFiles.map(({ path, contents: bytes }) => [path.slice(`${here}out/`.length), bytes]));
}
