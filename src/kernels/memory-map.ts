// The memory of an engine, laid out as assembly/memory.ts says, and where WebAssembly is, its own.
import { webAssembly } from "../runtime/web-assembly.ts";

/** Where prefetched entropy lies. Before it, CHUNK bytes are free for what a draw needs of the last refill. */
export const POOL = 0x6000;

/** The most bytes of entropy that a kernel takes at a time; a multiple of 3. */
export const CHUNK = 24576;

/** Where kernels write text and numbers; a multiple of 8, so that doubles can be read in place. */
export const OUT = 0x18000;

/**
 * The separator of tokens, at most 16 bytes and zeros up to there; then an alphabet. What may hold entropy ends here.
 */
export const SETTINGS = 0x28000;

/** The most bytes of a separator. */
export const SEPARATOR_LIMIT = 16;

/** Where the alphabet begins, of up to 128 symbols. */
export const ALPHABET = SETTINGS + SEPARATOR_LIMIT;

/** In pages of 64 KiB. It never grows, so a view of it never detaches. */
const PAGES = 3;

/** What kernels work in. */
export interface Memory {
  readonly buffer: ArrayBuffer;
  /** The same as WebAssembly's, if it is. */
  readonly shared?: WebAssembly.Memory;
}

const Buffer = ArrayBuffer;

/** Memory for JavaScript alone. */
export function plainMemory(): Memory {
  return { buffer: new Buffer(PAGES * 65536) };
}

/**
 * Memory for WebAssembly, not shared whatever a script has put into `Object.prototype`. Throws where there is no
 * WebAssembly, or where no addresses are left.
 */
export function wasmMemory(): Memory {
  const { Memory, bufferOf } = webAssembly();
  const shared = new Memory({ __proto__: null, initial: PAGES, maximum: PAGES } as WebAssembly.MemoryDescriptor);
  return { buffer: bufferOf(shared), shared };
}
