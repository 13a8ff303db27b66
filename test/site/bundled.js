// Modules of the page, which are TypeScript, as Node can import them.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** @param {string} path in site/src */
export async function bundled(path) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../../site/src/${path}`, import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "warning",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? "").toString("base64")}`);
}
