// What the engine asks of a core, and a core of the engine.

/** The most that `crypto.getRandomValues` fills in one call, and so the largest pool. */
export const POOL_LIMIT = 65536;

/** The most bytes of a separator. */
export const SEPARATOR_LIMIT = 16;

/** A separator, and an alphabet of up to 128 symbols. */
export const SETTINGS_LENGTH = SEPARATOR_LIMIT + 128;

// Where the storage of both cores has what (docs/abi.md). The pool begins at 0; a draw that it does not hold whole is put
// together behind it.

/** Where text and numbers are written, and where `equal` reads; a multiple of 8, so that doubles can be read in place. */
export const OUT = 0x18000;

/** Where the settings begin, and what may hold entropy ends. */
export const SETTINGS = 0x28000;

/** The most bytes of entropy one call may take; a multiple of 3. */
export const CHUNK = 24576;

/** The most bytes `equal` compares; its second side lies this far past OUT. */
export const WINDOW = 16384;

/** The core's ABI (docs/abi.md). Addresses are offsets into `memory`. */
export interface Core {
  /** What `memory` is a view of. */
  readonly buffer: ArrayBuffer;
  /** All the storage that ever holds entropy or text made from it. Never grows, never detaches. */
  readonly memory: Uint8Array<ArrayBuffer>;
  /** What the host sets: a separator, at most 16 bytes and zeros up to there, then an alphabet of up to 128 symbols. */
  readonly settings: Uint8Array<ArrayBuffer>;
  open(pool: number): void;
  unused(): number;
  take(length: number): number;
  wipe(address: number, length: number): void;
  /** The next bytes as they are, with up to 15 past them that `clear` wipes as well. */
  copy(length: number): void;
  clear(length: number): void;
  discard(): void;
  bits(k: number): number;
  /** For k up to 31, so that the answer is a small integer to JavaScript too. */
  bits32(k: number): number;
  below(bound: number): number;
  /** For bounds up to 2^31. */
  below32(bound: number): number;
  random(): number;
  /** `count` tokens of `length` bytes each, each followed by the first `gap` bytes of the separator. */
  hex(length: number, count: number, gap: number): void;
  base64url(length: number, count: number, gap: number): void;
  uuid4(count: number, gap: number): void;
  /** `count` strings of `length` symbols of the alphabet, which has `size`. */
  symbols(size: number, length: number, count: number, gap: number): void;
  /** `count` integers of 0 to `low` + 2^32 × `high`, as words of 2^`shift` bytes. */
  integers(shift: number, count: number, low: number, high: number): void;
  /** `count` doubles. */
  randoms(count: number): void;
  /** `count` integers as words of 32 bits, each below a bound that begins at `bound` and falls by `step` after each. */
  falling(bound: number, count: number, step: number): void;
  equal(length: number): unknown;
}

/** Answers a core that needs `length` fresh bytes at `address`. */
export type Fill = (address: number, length: number) => void;

/**
 * About the bytes that a core makes at a time on their way to a caller's array: few enough to stay in the processor's
 * nearest cache. No multiple of 4,096: then source and destination lie at the same place in their pages batch after
 * batch, and loads wait for stores that they have nothing to do with (hex into 128 KiB took twice as long).
 */
export const BATCH = 6656;
