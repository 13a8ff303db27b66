// The map of linear memory. Its three pages never grow, so a view made by the host never detaches.
//
//   0x00000  POOL       entropy bought ahead and not yet used
//   0x10000  SCRATCH    a draw that the pool's end would cut in two, put together
//   0x18000  OUT        text and numbers for the host, or the two sides of a comparison
//   0x28000  END        of what may hold secrets. After it come
//            SETTINGS   what the host sets: the separator of tokens, and the alphabet
//   0x28100  PACKING    which bytes of eight to keep, for each pattern of rejection (bulk.ts)
//   0x29000             constants, and the debug build's strings (asconfig.json, memoryBase)
//
// Vector code works in whole blocks of 16 bytes: up to 15 bytes past a draw are read, and written back unchanged;
// up to 32 bytes past a text are written, with characters that hold no entropy. Each region has that much to spare.
//
// Vector constants that a loop needs are loaded from memory before it: V8 builds one that is written in the code anew
// at each use, from two 64-bit immediates. Loaded, hex takes three quarters of the time.

/** Where entropy waits. */
export const POOL: usize = 0x00000;

/** The largest pool: what getRandomValues fills in one call. */
export const POOL_LIMIT: u32 = 0x10000;

/** Where a draw is put together. */
export const SCRATCH: usize = 0x10000;

/** The most bytes one draw may take: a multiple of 3, so that base64url text can be joined from chunks. */
export const CHUNK: u32 = 24576;

/** Where the host finds what it asked for. */
export const OUT: usize = 0x18000;

/** Where the part of the map ends that may hold secrets. */
export const END: usize = 0x28000;

/** The separator that follows a token: at most 16 bytes, and zeros up to there. Then the alphabet. */
export const SETTINGS: usize = 0x28000;

/** Up to 128 ASCII symbols. */
export const ALPHABET: usize = SETTINGS + 16;

/** 256 rows of 8 bytes. */
export const PACKING: usize = 0x28100;

/**
 * Writes the first `gap` bytes of the separator, and may write up to 16. Its first byte comes from a register: with a
 * line feed, hex takes a tenth less than with a block that crosses cache lines.
 */
export function separate(out: usize, separator: u8, gap: u32): void {
  store<u8>(out, separator);
  if (gap > 1) v128.store(out, v128.load(SETTINGS));
}
