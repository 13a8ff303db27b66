// The page docs/cli.md. Node 20 reads no TypeScript, so the page's source is bundled first.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** @returns {Promise<string>} */
export async function manualPage() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../../src/cli/words/manual.ts", import.meta.url))],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
  });
  const { manual } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`);
  return manual();
}
