// The two engines with their cores, which the package does not export: bundled out of src as dist is.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * @typedef {"wasm" | "js"} EngineKind
 * @typedef {import("../../../src/secrets.ts").Secrets} Secrets
 * @typedef {import("../../../src/engine/core.ts").Core} Core
 * @typedef {{ secrets: Secrets, core: Core, OUT: number, WINDOW: number }} Opened
 * OUT and WINDOW are where the core's comparison reads
 */

const ENTRY = `
export { OUT, WINDOW } from "./src/engine/core.ts";
export { openEngine } from "./src/engine/open.ts";
export { secretsOver } from "./src/secrets.ts";
`;

/** Makes engines of a kind over a source of entropy. @param {EngineKind} kind @param {number} pool */
export async function engines(kind, pool) {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: fileURLToPath(new URL("../../..", import.meta.url)) },
    bundle: true,
    platform: "neutral",
    target: "es2022",
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  /** @type {typeof import("../../../src/engine/core.ts") & typeof import("../../../src/engine/open.ts") & typeof import("../../../src/secrets.ts")} */
  const { OUT, WINDOW, openEngine, secretsOver } = await import(`data:text/javascript;base64,${code}`);
  return (/** @type {(buffer: Uint8Array) => void} */ entropy) => {
    const engine = openEngine({ engine: kind, entropy, pool, health: false });
    return { secrets: secretsOver(engine), core: engine.core, OUT, WINDOW };
  };
}
