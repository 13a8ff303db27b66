// A source of known bytes that answers while built-ins are replaced: it uses none of them.

const { getOwnPropertyDescriptor, getPrototypeOf } = Object;

/** A typed array's length by the getter that there was at first. */
const lengthOf = /** @type {(array: Uint8Array) => number} */ (
  Function.prototype.call.bind(
    /** @type {() => number} */ (getOwnPropertyDescriptor(getPrototypeOf(Uint8Array.prototype), "length")?.get),
  )
);

/** Where no call should come to: a loop that draws without end does. */
const LENGTH = 600_000;

const RUN_OUT = new Error("the bytes have run out");

/** Arbitrary bytes without zeros, by Marsaglia's xorshift32. @param {number} seed */
export function bytesOf(seed) {
  const bytes = Buffer.alloc(LENGTH);
  let state = seed;
  for (let i = 0; i < LENGTH; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[i] = 1 + ((state >>> 0) % 255);
  }
  return bytes;
}

const ZEROS = Buffer.alloc(65_536);

/** Hands out bytes in order, and keeps the arrays that it was given. */
export class Source {
  at = 0;
  ranOut = false;
  given = /** @type {Uint8Array[]} */ ([]);
  requests = 0;

  /** @param {Uint8Array} bytes @param {number} [at] */
  constructor(bytes, at = 0) {
    this.at = at;
    this.entropy = (/** @type {Uint8Array} */ buffer) => {
      const length = lengthOf(buffer);
      if (this.at + length > LENGTH) {
        this.ranOut = true;
        throw RUN_OUT;
      }
      for (let i = 0; i < length; i++) buffer[i] = /** @type {number} */ (bytes[this.at + i]);
      this.at += length;
      this.given[this.requests++] = buffer;
    };
  }

  /** What is wrong with the arrays that it was given: each is one of its own, and wiped. */
  complaint() {
    for (const array of this.given) {
      if (array.buffer.byteLength !== array.length) return "the source's array is a part of another";
      const { buffer, length } = array;
      if (!Buffer.from(buffer).equals(ZEROS.subarray(0, length))) return "the source's array is not wiped";
    }
    return undefined;
  }
}
