// The kernels: pure functions over an engine's memory, in WebAssembly (assembly/) or in JavaScript (the js- files
// here). They read at `at`, zero the entropy they have read, write at `out` and return the end of what they have
// written. They keep nothing and call nothing. Addresses and lengths are bytes; at most CHUNK bytes are read. Past the
// end up to 32 bytes may be written, which hold no entropy but a word that was rejected.

/** Kernels that make text of bytes. Each token is followed by the first `gap` bytes of the separator in memory. */
export interface TextKernels {
  /** `count` tokens of `length` bytes each, as digits. */
  hex(at: number, out: number, length: number, count: number, gap: number): number;
  /** The same in base64url, without padding. */
  base64url(at: number, out: number, length: number, count: number, gap: number): number;
  /** `count` UUIDs of version 4 of 16 bytes each. */
  uuid4(at: number, out: number, count: number, gap: number): number;
  /** The bytes as they are. */
  move(at: number, out: number, length: number): void;
}

/** Kernels that make numbers of bytes, and strings of numbers. */
export interface DrawKernels {
  /**
   * Of `length` bytes in words of 2^`shift` bytes, those that are at most `low` + 2^32 × `high`, at least 1, with their
   * other bits cleared.
   */
  sieve(at: number, out: number, length: number, shift: number, low: number, high: number): number;
  /**
   * `count` strings of `length` symbols: those of the numbers below `size` at `at`, a byte each, in the alphabet in
   * memory. The host wipes the numbers, which may lie past `out` by `count` × `gap` + 16 bytes or more.
   */
  symbols(at: number, out: number, size: number, length: number, count: number, gap: number): number;
  /** `count` doubles in [0, 1), of 7 bytes each. */
  doubles(at: number, out: number, count: number): number;
  /**
   * Of `length` bytes, words of 32 bits below a bound, which falls by `step` after each and takes as many bytes to the
   * end.
   */
  falling(at: number, out: number, length: number, bound: number, step: number): number;
}

/** All of them, and what both modules have. */
export interface Kernels extends TextKernels, DrawKernels {
  wipe(at: number, length: number): void;
}
