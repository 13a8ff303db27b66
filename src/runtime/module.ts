// How the kernels arrive: inlined. The package's other entries put a file of the same shape in this one's place
// (scripts/bundle.js).
import { parseInteger } from "../base/intrinsics.ts";
import { DRAWS_HEX, TEXT_HEX } from "./kernels-hex.ts";
import { webAssembly } from "./web-assembly.ts";

/** Whether there are any. */
export const CARRIES_WASM = true;

/** A Content-Security-Policy may report each refused compilation to the site, so there is at most one. */
let refused: { readonly refusal: unknown } | undefined;

let text = /* @__PURE__ */ atStart(TEXT_HEX);
let draws = /* @__PURE__ */ atStart(DRAWS_HEX);

/** The text kernels, compiled at the first call. Throws where WebAssembly is refused. */
export function textModule(): WebAssembly.Module {
  text ??= compiled(TEXT_HEX);
  return text;
}

/** The draw kernels in the same way. */
export function drawsModule(): WebAssembly.Module {
  draws ??= compiled(DRAWS_HEX);
  return draws;
}

/** workerd compiles bytes only while a Worker starts. Its own bundle does not need this; the others may run there. */
function atStart(hex: string): WebAssembly.Module | undefined {
  if (globalThis.navigator?.userAgent !== "Cloudflare-Workers") return undefined;
  try {
    return compiled(hex);
  } catch {
    return undefined;
  }
}

function compiled(hex: string): WebAssembly.Module {
  if (refused) throw refused.refusal;
  try {
    const { Module } = webAssembly();
    return new Module(bytesOf(hex));
  } catch (refusal) {
    refused = { refusal };
    throw refusal;
  }
}

/** Buffer decodes hex faster than JavaScript does at startup. */
interface HexReaders {
  readonly Buffer?: { from(hex: string, encoding: "hex"): Uint8Array<ArrayBuffer> };
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return (
    (globalThis as HexReaders).Buffer?.from(hex, "hex") ??
    new Uint8Array(hex.length / 2).map((_, i) => parseInteger(hex.slice(2 * i, 2 * i + 2), 16))
  );
}
