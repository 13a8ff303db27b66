// How the core arrives: inlined. The package's other entries put a file of the same shape in this one's place
// (scripts/bundle.js).
import { CORE_HEX } from "./core-hex.ts";

/** Each compilation that a page's Content-Security-Policy refuses is reported to the site, so there is at most one. */
let compiled: { readonly module?: WebAssembly.Module; readonly refusal?: unknown } | undefined =
  /* @__PURE__ */ compileAtStart();

/** The core, compiled at the first call from the bytes that travel inside the package. Throws where WebAssembly is refused. */
export function coreModule(): WebAssembly.Module {
  compiled ??= compile();
  if (compiled.module) return compiled.module;
  throw compiled.refusal;
}

/** workerd compiles bytes while a Worker starts and at no other time. The bundle for it does not need this; others may be run there. */
function compileAtStart(): typeof compiled {
  return globalThis.navigator?.userAgent === "Cloudflare-Workers" ? compile() : undefined;
}

function compile(): NonNullable<typeof compiled> {
  try {
    return { module: new WebAssembly.Module(bytesOf(CORE_HEX)) };
  } catch (refusal) {
    return { refusal };
  }
}

/** What some runtimes have for it; in JavaScript that has not been compiled yet it takes a third of a millisecond. */
interface HexReaders {
  readonly Buffer?: { from(hex: string, encoding: "hex"): Uint8Array<ArrayBuffer> };
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return (
    (globalThis as HexReaders).Buffer?.from(hex, "hex") ??
    new Uint8Array(hex.length / 2).map((_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16))
  );
}
