// Writes docs/cli.md. Node 20 reads no TypeScript, so the page's source is bundled first.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const {
  outputFiles: [bundle],
} = await build({
  entryPoints: [fileURLToPath(new URL("../src/cli/words/manual.ts", import.meta.url))],
  bundle: true,
  write: false,
  platform: "node",
  format: "esm",
});
const { manual } = await import(`data:text/javascript,${encodeURIComponent(bundle?.text ?? "")}`);
writeFileSync(new URL("../docs/cli.md", import.meta.url), manual());
