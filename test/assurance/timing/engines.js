// The two engines with their kernels, bundled as dist is.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** @typedef {"wasm" | "js"} EngineKind */
/** @typedef {Awaited<ReturnType<typeof engines>>} Open */
/** @typedef {ReturnType<Open>} Opened OUT is where kernels write */

/** Makes engines of a kind over a source of entropy. @param {EngineKind} kind @param {number} pool */
export async function engines(kind, pool) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("engine-entry.ts", import.meta.url))],
    bundle: true,
    platform: "neutral",
    target: "es2022",
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  /** @type {typeof import("./engine-entry.ts")} */
  const { OUT, base64urlKernel, hexKernel, openEngine, secretsOver } = await import(
    `data:text/javascript;base64,${code}`
  );
  return (/** @type {(buffer: Uint8Array) => void} */ entropy) => {
    const engine = openEngine({ engine: kind, entropy, pool, health: false });
    const kernels = { hex: hexKernel(engine), base64url: base64urlKernel(engine) };
    return { secrets: secretsOver(engine), pool: engine.pool, kernels, OUT };
  };
}
