// Where UUIDs of version 7 stand in time: RFC 9562 section 5.7, strictly rising by section 6.2, method 1.
//
//   48 bits   milliseconds since 1970, as the clock has them
//    4 bits   the version, 7
//   12 bits   the counter's upper bits
//    2 bits   the variant, 10
//   14 bits   the counter's lower bits
//   48 bits   random, for each UUID anew
//
// The counter of 26 bits begins each millisecond at 25 random bits, so at least 2^25 UUIDs have room in it. After the
// last of them the timestamp goes one millisecond ahead of the clock. If the clock stands, or is behind the timestamp
// by at most 10 seconds, the timestamp stays and the counter goes on. If it is further behind, an earlier reading was
// wrong, and the timestamp begins anew at the present: section 6.2 leaves rollbacks to the implementation, and LiosK's
// uuidv7 has the same bound. It also begins anew after a discard.
//
// The stream rule: a new millisecond takes bits(25), four bytes; then each UUID takes 6 bytes, as they are.
import { kindOf } from "../base/argument.ts";
import { apply, floor, min, NOT_A_NUMBER } from "../base/intrinsics.ts";
import type { Engine } from "../engine/engine.ts";
import { drawBits31 } from "../entropy/single.ts";
import { writeUuid7 } from "./uuid7-text.ts";

/** The present in milliseconds since 1970. */
export type Clock = () => number;

// Plain numbers: esbuild keeps a power in bundles that do not use it.
/** The bits that a counter begins with, and 2^26, which it never reaches. */
const SEED_BITS = 25;
const COUNTER_END = 0x4000000;

/** How far the clock may be behind the timestamp before that begins anew, in milliseconds. */
const ROLLBACK = 10_000;

/** The last timestamp, 2^48 - 1, in the year 10889. */
const LAST = 0xffffffffffff;

/** The system's clock, looked up at each call: a test may have put another in its place. */
const systemClock: Clock = () => Date.now();

/** The timestamp and the counter of the UUIDs that follow one another. */
export class Timeline {
  readonly #clock: Clock;
  /** The last reading of the clock, and its whole milliseconds. */
  #reading = NOT_A_NUMBER;
  #now = -1;
  /** The timestamp of the next UUID, -1 before the first, and its counter. */
  #time = -1;
  #counter = 0;
  /** The engine's discards when that timestamp began. */
  #discards = 0;

  constructor(clock: Clock = systemClock) {
    this.#clock = clock;
  }

  /** Looks at the clock. Returns whether the timestamp has to begin anew: what was minted ahead no longer holds. */
  passed(engine: Engine): boolean {
    // Called first: the clock may mint.
    const reading = apply(this.#clock, undefined, []);
    if (reading !== this.#reading) this.#turnTo(reading);
    return this.#due(engine);
  }

  #due({ discards }: Engine): boolean {
    const ahead = this.#time - this.#now;
    return ahead < 0 || ahead > ROLLBACK || discards !== this.#discards;
  }

  /** Begins a millisecond where that is due. Returns how many of `count` UUIDs, at least one, have room in it. */
  room(engine: Engine, count: number): number {
    if (this.#due(engine)) this.#begin(engine, this.#now);
    else if (this.#counter === COUNTER_END) {
      const next = this.#time + 1;
      this.#begin(engine, next - this.#now > ROLLBACK ? this.#now : next);
    }
    return min(count, COUNTER_END - this.#counter);
  }

  /** Writes UUIDs, for which there is room. If the source fails, the next ones take their places. */
  write(engine: Engine, count: number, gap: number): void {
    writeUuid7(engine, count, gap, this.#time, this.#counter);
    this.#counter += count;
  }

  #turnTo(reading: unknown): void {
    if (typeof reading !== "number") throw new TypeError(`clock: expected a number, got ${kindOf(reading)}`);
    const now = floor(reading);
    if (!(now >= 0 && now <= LAST)) {
      throw new RangeError(`clock: expected milliseconds from 0 to 2^48 - 1, got ${kindOf(reading)}`);
    }
    this.#reading = reading;
    this.#now = now;
  }

  #begin(engine: Engine, time: number): void {
    if (time > LAST) throw new RangeError("clock: there is no timestamp after 2^48 - 1 milliseconds");
    // Drawn first: if the source fails, nothing has changed.
    const seed = drawBits31(engine.pool, SEED_BITS);
    this.#time = time;
    this.#counter = seed;
    this.#discards = engine.discards;
  }
}
