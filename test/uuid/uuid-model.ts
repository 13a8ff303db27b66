// UUIDs of version 7 once more, written for reading: RFC 9562 section 5.7 in one bigint, and what a minter keeps ahead.
import type { PlainStream } from "../minter/minter-model.ts";

/** How far the clock may be behind the timestamp. */
const ROLLBACK = 10_000n;

/** What a counter never reaches. */
const END = 2n ** 26n;

/** The most UUIDs of a text of 4 KB, and of what is written at a time. */
const TEXT = 113;

/** The fields of section 5.7 as text. */
export function uuid7Text(time: bigint, counter: bigint, random: bigint): string {
  const whole =
    (time << 80n) | (7n << 76n) | ((counter >> 14n) << 64n) | (2n << 62n) | ((counter % 2n ** 14n) << 48n) | random;
  const digits = whole.toString(16).padStart(32, "0");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The same fields, of a text. */
export function fieldsOf(uuid: string) {
  const whole = BigInt(`0x${uuid.replaceAll("-", "")}`);
  const bits = (from: bigint, count: bigint) => (whole >> from) % 2n ** count;
  return {
    time: bits(80n, 48n),
    version: bits(76n, 4n),
    counter: (bits(64n, 12n) << 14n) | bits(48n, 14n),
    variant: bits(62n, 2n),
    random: bits(0n, 48n),
  };
}

/** A minter's UUIDs, where the clock stands still within a call. */
export class PlainTimeline {
  time = -1n;
  counter = 0n;
  /** How often it has begun anew where the clock had not gone on. */
  rollbacks = 0;
  #ahead: string[] = [];
  #batch = 1;
  readonly #stream: PlainStream;
  readonly #most: number;
  readonly #seed: (drawn: bigint) => bigint;

  /** @param seed - what becomes of the 25 bits that a counter would begin with */
  constructor(stream: PlainStream, pool: number, seed = (drawn: bigint) => drawn) {
    this.#stream = stream;
    this.#most = Math.max(1, Math.min(TEXT, Math.floor(pool / 6)));
    this.#seed = seed;
  }

  one(now: number): string {
    if (this.#due(now)) this.#begin(BigInt(now));
    else if (this.counter === END) this.#begin(this.time - BigInt(now) < ROLLBACK ? this.time + 1n : BigInt(now));
    const random = BigInt(`0x${this.#stream.bytes(6).toString("hex")}`);
    return uuid7Text(this.time, this.counter++, random);
  }

  next(now: number): string {
    if (this.#due(now)) {
      this.#ahead = [];
      this.#batch = 0;
    }
    if (this.#ahead.length === 0) {
      this.#batch = Math.max(1, Math.min(2 * this.#batch, this.#most));
      // What is minted ahead is of one timestamp.
      do this.#ahead.push(this.one(now));
      while (this.#ahead.length < this.#batch && this.counter < END);
    }
    return this.#ahead.shift() ?? "";
  }

  take(now: number, count: number): string[] {
    if (this.#due(now) && count > 0) this.#ahead = [];
    const tokens = this.#ahead.splice(0, count);
    while (tokens.length < count) tokens.push(this.one(now));
    return tokens;
  }

  /** What `discard` does: the next one begins anew. */
  forget(): void {
    this.#ahead = [];
    this.time = -1n;
    this.rollbacks++;
  }

  /** Whether the clock has passed the timestamp, or is too far behind it to have been right before. */
  #due(now: number): boolean {
    return now > this.time || BigInt(now) < this.time - ROLLBACK;
  }

  #begin(time: bigint): void {
    if (time < this.time) this.rollbacks++;
    this.counter = this.#seed(BigInt(`0x${this.#stream.bytes(4).toString("hex")}`) >> 7n);
    this.time = time;
  }
}
