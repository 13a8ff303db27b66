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

/** Eight digits at a time: a step in JavaScript that has not been compiled yet takes a tenth of a microsecond. */
function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < hex.length; i += 8) {
    const word = Number.parseInt(hex.slice(i, i + 8).padEnd(8, "0"), 16);
    bytes[i / 2] = word >> 24;
    bytes[i / 2 + 1] = word >> 16;
    bytes[i / 2 + 2] = word >> 8;
    bytes[i / 2 + 3] = word;
  }
  return bytes;
}
