// The two engines with their kernels, which the package does not export: bundled out of src as dist is.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * @typedef {"wasm" | "js"} EngineKind
 * @typedef {import("../../../src/secrets.ts").Secrets} Secrets
 * @typedef {import("../../../src/engine/engine.ts").Engine} Engine
 * @typedef {import("../../../src/kernels/kernels.ts").TextKernels} TextKernels
 * @typedef {{ secrets: Secrets, pool: Engine["pool"], kernels: Pick<TextKernels, "hex" | "base64url">, OUT: number }} Opened
 * OUT is where kernels write
 */

const ENTRY = `
export { base64urlKernel, hexKernel } from "./src/engine/engine.ts";
export { openEngine } from "./src/engine/open.ts";
export { OUT } from "./src/kernels/memory.ts";
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
  /** @type {typeof import("../../../src/engine/engine.ts") & typeof import("../../../src/engine/open.ts") & typeof import("../../../src/kernels/memory-map.ts") & typeof import("../../../src/secrets.ts")} */
  const { OUT, base64urlKernel, hexKernel, openEngine, secretsOver } = await import(
    `data:text/javascript;base64,${code}`
  );
  return (/** @type {(buffer: Uint8Array) => void} */ entropy) => {
    const engine = openEngine({ engine: kind, entropy, pool, health: false });
    const kernels = { hex: hexKernel(engine), base64url: base64urlKernel(engine) };
    return { secrets: secretsOver(engine), pool: engine.pool, kernels, OUT };
  };
}
