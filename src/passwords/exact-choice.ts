// One of several outcomes, each exactly as likely as its weight, for weights of any size. A bigint drawn below their sum
// would do it as well, but slower: for 16 symbols of four classes 520 ns and the divisions, where three choices take 140
// (Node 20). Here nearly always six bytes decide.
//
// The stream rule: let T be the sum of the weights, R the bytes that T takes, and q = floor(2^(48 + 8R) / T). The next 6 + R
// bytes are a big-endian integer V, and floor(V / q), below T, falls to an outcome by the running sums of the weights; if
// V >= qT, all is drawn again. The last R bytes are taken only where the first six are those of q times a running sum.
//
// V is uniform, q values of it stand for each integer below T, and those from qT on for none: so it is exact. Drawing again
// has odds below T / 2^(48 + 8R) < 2^-48, taking the last R bytes about 2^-48 for each outcome.
import { ceil, hexOf, toBigInt, toNumber } from "../base/intrinsics.ts";

/** Draws a uniform integer of `k` bits. */
export type Bits = (k: number) => number;

export class ExactChoice {
  readonly #weigh: () => readonly bigint[];
  /** The bytes that come first: six, for all but tests. */
  readonly #first: number;
  /** For each outcome the first bytes of q times the weights up to it and with it. They rise. */
  readonly #heads: readonly number[];

  /** @param weigh - the weights, the same each time: they are not kept, because they may be long */
  constructor(weigh: () => readonly bigint[], first = 6) {
    this.#weigh = weigh;
    this.#first = first;
    const { ends, shift } = this.#scaled();
    const heads: number[] = [];
    for (let i = 0; i < ends.length; i++) heads[i] = toNumber((ends[i] as bigint) >> shift);
    this.#heads = heads;
  }

  /** The index of a weight. */
  draw(bits: Bits): number {
    const heads = this.#heads;
    for (;;) {
      const head = bits(8 * this.#first);
      let low = 0;
      let high = heads.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (head < (heads[middle] as number)) high = middle;
        else low = middle + 1;
      }
      // Below the first bytes of an end V is below that end, and above them above it. Only where they are equal it is open.
      const index = low > 0 && heads[low - 1] === head ? this.#settled(bits, head) : low;
      if (index < heads.length) return index;
    }
  }

  /** The outcome by all bytes. */
  #settled(bits: Bits, head: number): number {
    const { ends, shift } = this.#scaled();
    let value = toBigInt(head);
    for (let left = toNumber(shift); left > 0; left -= 8) value = (value << 8n) | toBigInt(bits(8));
    let index = 0;
    while (index < ends.length && value >= (ends[index] as bigint)) index++;
    return index;
  }

  /** q times the running sums, and the bits of V that come last. */
  #scaled(): { ends: bigint[]; shift: bigint } {
    let sum = 0n;
    const weights = this.#weigh();
    const ends: bigint[] = [];
    for (let i = 0; i < weights.length; i++) {
      sum += weights[i] as bigint;
      ends[i] = sum;
    }
    const shift = 8n * toBigInt(ceil(hexOf(sum, 16).length / 2));
    const q = (1n << (toBigInt(8 * this.#first) + shift)) / sum;
    for (let i = 0; i < ends.length; i++) ends[i] = (ends[i] as bigint) * q;
    return { ends, shift };
  }
}
