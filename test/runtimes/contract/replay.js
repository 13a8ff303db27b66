// A source of entropy whose bytes are known.

/** Bytes that are the same everywhere: Marsaglia's xorshift32. @param {number} length @param {number} seed */
export function knownBytes(length, seed) {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let i = 0; i < length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[i] = state;
  }
  return bytes;
}

/**
 * Follows the bytes that a case brings, so that a pool can be filled and the next draw tells where the last one ended.
 */
const FILLER = knownBytes(8192, 42);

/** Past what was given, so much is handed out before a draw is held to be endless. */
const PATIENCE = 2 ** 21;

/** Hands out given bytes in order, then the filler again and again. */
export class Replay {
  /** How many bytes were handed out. */
  position = 0;
  /** Thrown once, in place of the next answer. @type {unknown} */
  failure = undefined;
  /** @type {Uint8Array} */
  #given = new Uint8Array(0);

  /** @param {Uint8Array} buffer */
  fill = (buffer) => {
    const { failure } = this;
    if (failure !== undefined) {
      this.failure = undefined;
      buffer.fill(0xaa, 0, buffer.length >> 1);
      throw failure;
    }
    if (this.position > this.#given.length + PATIENCE) throw new Error("this draw takes bytes without end");
    buffer.set(this.at(this.position, buffer.length));
    this.position += buffer.length;
  };

  /** Starts again, with these bytes. @param {Uint8Array} given */
  load(given) {
    this.#given = given;
    this.position = 0;
  }

  /** The bytes from a position on. @param {number} position @param {number} length */
  at(position, length) {
    const answer = new Uint8Array(length);
    const given = this.#given.subarray(position, position + length);
    answer.set(given);
    for (let i = given.length; i < length; ) {
      const from = (position + i - this.#given.length) % FILLER.length;
      const part = FILLER.subarray(from, Math.min(FILLER.length, from + length - i));
      answer.set(part, i);
      i += part.length;
    }
    return answer;
  }
}
