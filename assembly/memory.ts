// The map of linear memory: three pages, which the host makes and which never grow, so a view of them never detaches.
//
//   0x00000  POOL       entropy, laid out by the host
//   0x18000  OUT        text and numbers for the host
//   0x28000  SETTINGS   what the host sets: the separator of tokens, then the alphabet
//   0x28100  PACKING    which bytes of eight to keep, for each pattern of rejection (draws/sieve.ts)
//   0x29000             constants of the text kernels; 0x29400 of the draws; then the debug build's strings
//
// Vector code works in whole blocks of 16 bytes: up to 15 bytes past a span are read, and written back unchanged; up to
// 32 bytes past the output are written, which hold no entropy but a word that was rejected.
//
// Vector constants are loaded from memory before a loop: V8 would rebuild an immediate one at each use.

/** Where entropy lies. */
export const POOL: usize = 0;

/** The most bytes of entropy of one call; a multiple of 3, so that base64url can be made in pieces. */
export const CHUNK: u32 = 24576;

/** Where the host finds what it asked for. */
export const OUT: usize = 0x18000;

/** The separator that follows a token: at most 16 bytes. Then the alphabet. */
export const SETTINGS: usize = 0x28000;

/** Up to 128 ASCII symbols. */
export const ALPHABET: usize = SETTINGS + 16;

/** 256 rows of 8 bytes. */
export const PACKING: usize = 0x28100;

/** Writes the first `gap` bytes of the separator, and may write up to 16. The first comes from a register. */
export function separate(out: usize, separator: u8, gap: u32): void {
  store<u8>(out, separator);
  if (gap > 1) v128.store(out, v128.load(SETTINGS));
}

/** Zeroes `length` bytes at `at`, in whole blocks: what the last of them reaches past is put back. */
export function wipe(at: usize, length: u32): void {
  const stop = at + length;
  const past = v128.load(stop);
  for (; at < stop; at += 16) v128.store(at, i8x16.splat(0));
  v128.store(stop, past);
}

/** 0xff in the first `count` lanes, 0 in the others. */
export function firstBytes(count: u32): v128 {
  return i8x16.lt_u(i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), i8x16.splat(<u8>count));
}
