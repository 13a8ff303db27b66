// Sources of entropy for tests: known bytes instead of luck.

/** A source that hands out given bytes in order, counts them, and throws when they have run out. */
export class Recorded {
  /** How many bytes were handed out. */
  supplied = 0;
  /** The size of each request. */
  readonly requests: number[] = [];

  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  readonly entropy = (buffer: Uint8Array): void => {
    const end = this.supplied + buffer.length;
    if (end > this.#bytes.length) throw new Error("the recorded bytes have run out");
    this.requests.push(buffer.length);
    buffer.set(this.#bytes.subarray(this.supplied, end));
    this.supplied = end;
  };
}

/**
 * A source over given bytes that throws at its `failing`-th request, counting from 1, and only there, when it has half
 * filled it.
 */
export function failingAt(failing: number, bytes: Uint8Array) {
  const recorded = new Recorded(bytes);
  let request = 0;
  const entropy = (buffer: Uint8Array) => {
    request++;
    if (request === failing) {
      buffer.fill(0xaa, 0, buffer.length >> 1);
      throw new Error("the source has failed");
    }
    recorded.entropy(buffer);
  };
  return { entropy, recorded };
}

/** Arbitrary bytes that are the same in every run, and never zero, so that a byte which was wiped can be told. */
export function nonZeroBytes(length: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let i = 0; i < length; i++) {
    // Marsaglia's xorshift32.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[i] = 1 + ((state >>> 0) % 255);
  }
  return bytes;
}

/** Every value of `width` bytes in order, big-endian: each possible input once. */
export function everyInput(width: number): Uint8Array {
  const bytes = new Uint8Array(width * 256 ** width);
  for (let value = 0, at = 0; at < bytes.length; value++) {
    for (let shift = 8 * (width - 1); shift >= 0; shift -= 8) bytes[at++] = value >> shift;
  }
  return bytes;
}

/** The bytes of a big-endian integer. */
export function bigEndian(value: bigint, length: number): Uint8Array {
  return Uint8Array.from(Buffer.from(value.toString(16).padStart(2 * length, "0"), "hex"));
}

export function concatenate(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

/** The byte at a place of a stream that is the same in every run, and that nobody has to keep in memory. */
export function countedByte(place: number): number {
  // The finisher of MurmurHash3.
  let word = place + 1;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return (word ^ (word >>> 16)) & 0xff;
}
