import { bigResult, integer, kindOf, LIST_LIMIT, options, shownInteger, wholeNumber } from "../base/argument.ts";
import { nearestDouble } from "../base/bigints.ts";
import {
  ceil,
  floor,
  isFiniteNumber,
  isFrozen,
  isInteger,
  isSafeInteger,
  List,
  max,
  min,
  toBigInt,
  toNumber,
  typedArrayKind,
  weakGet,
} from "../base/intrinsics.ts";
import { nextBytes } from "../engine/bytes.ts";
import type { Engine } from "../engine/engine.ts";
import { defaultEngine } from "../engine/make.ts";
import { drawDouble } from "../entropy/single.ts";
import { choosable, sequence } from "../numbers/choice.ts";
import { randbits } from "../numbers/integers.ts";
import { byteCount } from "../tokens/tokens.ts";
import { Draws, wipeDraws } from "./draws.ts";
import { sampleIndices } from "./sample.ts";
import { Variates } from "./variates.ts";
import { accumulate, indexAbove, listed, NOT_INTEGERS, type Weight, type Weights } from "./weights.ts";

/** The longest typed array that is shuffled, 2^30: its draws take 4 GB. */
const TYPED_LIMIT = 0x40000000;

/** How many doubles `choices` draws at once. */
const MOST_DOUBLES = 4096;

/** The engines of the classes that `createSecrets` has made, by the prototype of a class. */
const engines = new WeakMap<object, Engine>();

/**
 * A list whose elements can be set: an array, a typed array, or what behaves like one.
 *
 * @example
 * ```ts
 * const list: MutableList<number> = new Uint8Array([1, 2, 3, 4]);
 * new SystemRandom().shuffle(list);
 * list; // Uint8Array(4) [ 1, 4, 3, 2 ]
 * ```
 *
 * @category Python's SystemRandom
 */
export interface MutableList<T> {
  /** How many elements. */
  readonly length: number;
  [index: number]: T;
}

/**
 * What {@link SystemRandom.choices} takes besides the population.
 *
 * @example
 * ```ts
 * const loaded: ChoicesOptions = { cum_weights: [1, 2, 10], k: 6 };
 * new SystemRandom().choices([1, 2, 3], loaded); // [ 3, 3, 2, 3, 3, 3 ]
 * ```
 *
 * @category Python's SystemRandom
 */
export interface ChoicesOptions {
  /** How likely each element is, relative to the others. Only the sum is checked, as in Python. */
  readonly weights?: Weights | undefined;
  /** The running sums of the weights, instead of `weights`. */
  readonly cum_weights?: Weights | undefined;
  /** How many to choose, at most 2^25. Default: 1. */
  readonly k?: number | bigint | undefined;
}

/**
 * What {@link SystemRandom.sample} takes besides the population and the size.
 *
 * @example
 * ```ts
 * const lots: SampleOptions = { counts: [100, 1] };
 * new SystemRandom().sample(["blank", "prize"], 4, lots); // [ 'blank', 'blank', 'blank', 'blank' ]
 * ```
 *
 * @category Python's SystemRandom
 */
export interface SampleOptions {
  /** How often each element counts as present. Only the sum is checked, as in Python. */
  readonly counts?: Weights | undefined;
}

/**
 * Python's `random.SystemRandom`: integers, sequences and distributions from the engine's source of entropy. Every
 * method returns what CPython 3.14 returns from the same bytes.
 *
 * Integers: a number in gives a number out; a bigint in (any one of the arguments) gives a bigint out, of any size.
 * Sequences: arrays, typed arrays, strings (by code point), and objects with a length and indices.
 *
 * A subclass that overrides `random` or `getrandbits` changes the methods built on them, as it does in Python: integers
 * and sequences come from `getrandbits`, or from `random` if that alone is overridden; distributions from `random`.
 *
 * @example
 * ```ts
 * const random = new SystemRandom();
 * random.randint(1, 6); // 2
 * ```
 *
 * @category Python's SystemRandom
 */
export class SystemRandom extends Variates {
  readonly #engine: Engine;
  readonly #draws: Draws;

  /** @param _seed - accepted and ignored, as in Python */
  constructor(_seed?: unknown) {
    super();
    this.#engine = engineOf(this);
    this.#draws = new Draws(this.#engine, this, SystemRandom.prototype);
  }

  /**
   * A uniform double in [0, 1), a multiple of 2^-53. Takes 7 bytes.
   *
   * @example
   * ```ts
   * random.random(); // 0.005595836742004812
   * ```
   */
  random(): number {
    return drawDouble(this.#engine.pool);
  }

  /**
   * A uniform integer of `k` bits: 0 to 2^k - 1. Takes ceil(k / 8) bytes.
   *
   * @param k - at least 0; up to 53 as a number, any size as a bigint
   * @throws TypeError if `k` is no integer; RangeError if it is negative or too large
   *
   * @example
   * ```ts
   * random.getrandbits(12); // 2701
   * random.getrandbits(80n); // 115463603077470563234878n
   * ```
   */
  getrandbits(k: number): number;
  /** The same in bigints, of any size. */
  getrandbits(k: bigint): bigint;
  /** The same for either. */
  getrandbits(k: number | bigint): number | bigint;
  getrandbits(k: number | bigint): number | bigint {
    return randbits(this.#engine, k);
  }

  /**
   * The next `n` bytes of entropy, in an array of their own.
   *
   * @param n - at least 0
   * @throws TypeError if `n` is no integer; RangeError if it is negative, or no array is that large
   *
   * @example
   * ```ts
   * random.randbytes(4); // Uint8Array(4) [ 156, 45, 125, 215 ]
   * ```
   */
  randbytes(n: number | bigint): Uint8Array<ArrayBuffer> {
    return nextBytes(this.#engine, byteCount(n, "n"));
  }

  /**
   * A uniform element of the range from `start` to `stop`, without `stop`, in steps of `step`; or of the range from 0
   * to `start`, if that is all there is. Takes ceil(bit_length(w) / 8) bytes a try for a range of w elements, under two
   * tries on average.
   *
   * @param stop - null or undefined: there is only `start`
   * @param step - any integer but 0; negative to count down. Default: 1
   * @throws TypeError if an argument is no integer; RangeError if the range is empty, or a number is beyond 2^53 - 1
   *
   * @example
   * ```ts
   * random.randrange(10); // 9
   * random.randrange(0, 101, 5); // 60
   * random.randrange(5, 5); // RangeError: empty range in randrange(5, 5)
   * ```
   */
  randrange(start: number, stop?: number | null, step?: number): number;
  /** The same in bigints, of any size. */
  randrange(start: bigint, stop?: bigint | null, step?: bigint): bigint;
  /** The same for either: a bigint if any of them is one. */
  randrange(start: number | bigint, stop?: number | bigint | null, step?: number | bigint): number | bigint;
  randrange(start: number | bigint, stop?: number | bigint | null, step: number | bigint = 1): number | bigint {
    const first = integer(start, "start");
    if (stop === undefined || stop === null) {
      if (step !== 1 && step !== 1n) throw new TypeError("Missing a non-None stop argument");
      if (first <= 0) throw new RangeError("empty range for randrange()");
      return this.#draws.below(first);
    }
    const last = integer(stop, "stop");
    const stride = integer(step, "step");
    if (stride === 0 || stride === 0n) throw new RangeError("zero step for randrange()");
    const empty = stride > 0 ? first >= last : first <= last;
    if (empty) {
      const shown = stride === 1 || stride === 1n ? [first, last] : [first, last, stride];
      throw new RangeError(`empty range in randrange(${shown.map(shownInteger).join(", ")})`);
    }
    return this.#within(first, last, stride);
  }

  /**
   * A uniform integer from `a` to `b`, both included. Takes what `randrange(a, b + 1)` takes.
   *
   * @throws TypeError if an argument is no integer; RangeError if `b` is below `a`, or a number is beyond 2^53 - 1
   *
   * @example
   * ```ts
   * random.randint(1, 6); // 5
   * random.randint(1n, 10n ** 20n); // 32779892623365163410n
   * ```
   */
  randint(a: number, b: number): number;
  /** The same in bigints, of any size. */
  randint(a: bigint, b: bigint): bigint;
  /** The same for either: a bigint if any of them is one. */
  randint(a: number | bigint, b: number | bigint): number | bigint;
  randint(a: number | bigint, b: number | bigint): number | bigint {
    const first = integer(a, "a");
    const last = integer(b, "b");
    if (last < first) throw new RangeError(`empty range in randint(${shownInteger(first)}, ${shownInteger(last)})`);
    return this.#within(first, typeof last === "bigint" ? bigResult(() => last + 1n, "b") : last + 1, 1);
  }

  /** `first` + `step` × a uniform integer below the number of elements, which is at least 1. */
  #within(first: number | bigint, last: number | bigint, step: number | bigint): number | bigint {
    if (typeof first === "number" && typeof last === "number" && typeof step === "number") {
      const width = last - first;
      // Exact: a quotient of whole numbers below 2^53 is not rounded to a whole number that it is not.
      if (isSafeInteger(width)) return first + step * this.#draws.below(ceil(width / step));
    }
    const stride = toBigInt(step);
    const one = stride > 0n ? 1n : -1n;
    const elementCount = bigResult(() => (toBigInt(last) - toBigInt(first) - one) / stride + 1n, "range");
    return likeArguments(toBigInt(first) + stride * this.#draws.below(elementCount), first, last, step);
  }

  /**
   * One element of a sequence, each as likely. Takes what `randrange(seq.length)` takes.
   *
   * @throws TypeError if `seq` is no sequence; RangeError if it is empty
   *
   * @example
   * ```ts
   * random.choice(["rock", "paper", "scissors"]); // 'rock'
   * ```
   */
  choice<T>(seq: ArrayLike<T>): T {
    const { items, length } = choosable(seq);
    return items[this.#draws.below(length)] as T;
  }

  /**
   * `k` elements of a sequence, each drawn from all of them: the same one may come again. One `random()` each, so 7
   * bytes; O(k) without weights, O(k log n) with.
   *
   * @throws TypeError if `population` is no sequence, `k` no integer, or a weight no number, or if both kinds of
   * weights are given; RangeError if the weights are not as many as the elements, or their sum is not finite and above
   * zero, or if `k` is above 2^25
   *
   * @example
   * ```ts
   * random.choices(["red", "green"], { weights: [2, 1], k: 6 }); // [ 'red', 'red', 'red', 'green', 'red', 'red' ]
   * ```
   */
  choices<T>(population: ArrayLike<T>, choicesOptions?: ChoicesOptions): T[] {
    if (typeof choicesOptions === "number") throw numberOfChoices(choicesOptions);
    const { weights, cum_weights, k = 1 } = options(choicesOptions, ["weights", "cum_weights", "k"]);
    const found = sequence(population);
    if (!found)
      throw new TypeError(`population: expected an array, a typed array or a string, got ${kindOf(population)}`);
    const size = wholeNumber(k, "k");
    if (size > LIST_LIMIT) throw new RangeError(`k: expected at most ${LIST_LIMIT}; choose fewer at a time`);
    const { items, length } = found;
    const indexAt = chooser(runningSums(weights, cum_weights, length), length, size);
    // At its full size: V8 ends the process where an array grows past some hundred million elements.
    const chosen = new List<T>(max(0, size));
    for (let done = 0; done < size; ) {
      const count = min(size - done, MOST_DOUBLES);
      const uniform = this.#draws.randoms(count);
      try {
        for (let i = 0; i < count; i++) chosen[done++] = items[indexAt(uniform[i] as number)] as T;
      } finally {
        wipeDraws(uniform);
      }
    }
    return chosen;
  }

  /**
   * Puts a list in random order, in place; each order is as likely. Takes, for i from the length down to 2, what
   * `randrange(i)` takes. O(n).
   *
   * @param x - a typed array of up to 2^30 elements, or another list of up to 2^25
   * @throws TypeError if `x` is no list, or cannot be changed; RangeError if it is longer, or where there is no
   * memory for its draws, 4 bytes each
   *
   * @example
   * ```ts
   * const deck = ["J", "Q", "K", "A"];
   * random.shuffle(deck);
   * deck; // [ 'A', 'K', 'J', 'Q' ]
   * ```
   */
  shuffle<T>(x: MutableList<T>): void {
    const found = sequence(x);
    if (!found) throw new TypeError("x: expected an array or a typed array");
    const { length } = found;
    // Writing to more holes of a sparse array may end the process.
    const typed = typedArrayKind(x) !== undefined;
    const most = typed ? TYPED_LIMIT : LIST_LIMIT;
    if (length > most) {
      const instead = typed ? "" : "; shuffle a Uint32Array of their indices";
      throw new RangeError(`x: expected at most ${most} elements${instead}`);
    }
    if (length < 2) return;
    if (typeof x === "string" || isFrozen(x)) {
      throw new TypeError("x: a string or a frozen array cannot be changed; shuffle a copy: [...x]");
    }
    // Drawn first, so that a source which fails leaves the list as it was.
    const partners = this.#draws.belowMany(length, length - 1, 1, "x");
    try {
      for (let i = length - 1, drawn = 0; i > 0; i--, drawn++) {
        const j = partners[drawn] as number;
        const swapped = x[i] as T;
        x[i] = x[j] as T;
        x[j] = swapped;
      }
    } finally {
      wipeDraws(partners);
    }
  }

  /**
   * `k` elements of a sequence, no place drawn twice, in the order drawn, so that any part of the result is a sample
   * too. Takes what `k` calls of `randrange` take, and more where a large population is drawn from by rejection. O(k),
   * or O(n) for a small population.
   *
   * @param k - 0 to the number of elements, at most 2^25
   * @throws TypeError if `population` is no sequence, or `k` or a count no integer; RangeError if `k` is out of range,
   * or the counts are not as many as the elements, or their sum is negative
   *
   * @example
   * ```ts
   * random.sample(["Ada", "Grace", "Alan", "Edsger"], 2); // [ 'Edsger', 'Grace' ]
   * random.sample(["red", "blue"], 3, { counts: [4, 2] }); // [ 'blue', 'red', 'blue' ]
   * ```
   */
  sample<T>(population: ArrayLike<T>, k: number | bigint, sampleOptions?: SampleOptions): T[] {
    const found = sequence(population);
    if (!found) throw new TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).");
    const { items, length } = found;
    const { counts } = options(sampleOptions, ["counts"]);
    const sums = counts === undefined || counts === null ? undefined : countSums(counts, length);
    const n = sums ? (sums[sums.length - 1] ?? 0) : length;
    if ((typeof k === "number" || typeof k === "bigint") && !(k >= 0 && k <= n)) {
      throw new RangeError("Sample larger than population or is negative");
    }
    const size = wholeNumber(k, "k");
    if (size > LIST_LIMIT) {
      throw new RangeError(`k: expected at most ${LIST_LIMIT}; for more, shuffle a Uint32Array of indices`);
    }
    const indices: ArrayLike<Weight> = sampleIndices<Weight>(n, size, this.#draws);
    try {
      const chosen = new List<T>(size);
      for (let i = 0; i < size; i++) {
        const index = indices[i] as Weight;
        chosen[i] = items[(sums ? indexAbove(sums, index) : index) as number] as T;
      }
      return chosen;
    } finally {
      wipeDraws(indices);
    }
  }

  /**
   * Does nothing: there is no state to seed.
   *
   * @example
   * ```ts
   * random.seed(42); // undefined
   * ```
   */
  seed(..._ignored: unknown[]): void {}

  /**
   * There is no state to read.
   *
   * @throws Error always
   *
   * @example
   * ```ts
   * random.getstate(); // Error: System entropy source does not have state.
   * ```
   */
  getstate(..._ignored: unknown[]): never {
    throw new Error("System entropy source does not have state.");
  }

  /**
   * There is no state to set.
   *
   * @throws Error always
   *
   * @example
   * ```ts
   * random.setstate([]); // Error: System entropy source does not have state.
   * ```
   */
  setstate(..._ignored: unknown[]): never {
    throw new Error("System entropy source does not have state.");
  }
}

/** Picks an index below `n` by a double in [0, 1), by weight if there are weights. */
function chooser(sums: ArrayLike<Weight> | undefined, n: number, k: number): (uniform: number) => number {
  if (!sums) {
    if (n === 0 && k > 0) throw new RangeError("Cannot choose from an empty sequence");
    return (uniform) => floor(uniform * n);
  }
  if (sums.length !== n) throw new RangeError("The number of weights does not match the population");
  if (n === 0) throw new RangeError("Cannot choose from an empty sequence");
  const total = nearestDouble(sums[n - 1] as Weight);
  if (total <= 0) throw new RangeError("Total of weights must be greater than zero");
  if (!isFiniteNumber(total)) throw new RangeError("Total of weights must be finite");
  return (uniform) => indexAbove(sums, uniform * total);
}

/** The running sums to draw by, or undefined where there are no weights. */
function runningSums(
  weights: Weights | null | undefined,
  cumulative: Weights | null | undefined,
  most: number,
): ArrayLike<Weight> | undefined {
  if (typeof weights === "number") throw numberOfChoices(weights);
  if (weights === undefined || weights === null) {
    return cumulative === undefined || cumulative === null ? undefined : listed(cumulative, "cum_weights", most);
  }
  if (cumulative !== undefined && cumulative !== null)
    throw new TypeError("Cannot specify both weights and cumulative weights");
  return accumulate(weights, "weights", most);
}

/** The running sums of counts, checked. */
function countSums(counts: Weights, length: number): readonly Weight[] {
  const sums = accumulate(counts, "counts", length);
  if (sums.length !== length) throw new RangeError("The number of counts does not match the population");
  // Not the counts: a running sum that is whole again after one that is not comes of fractions too.
  if (sums.some((each) => typeof each === "number" && !isInteger(each))) throw new TypeError(NOT_INTEGERS);
  if (sums.some((each) => typeof each === "number" && !isSafeInteger(each)))
    throw new RangeError("counts: a number beyond 2^53 - 1 is not exact; pass a bigint, such as 10n");
  if ((sums[sums.length - 1] ?? 0) < 0) throw new RangeError("Counts must be non-negative");
  return sums;
}

function numberOfChoices(k: number): TypeError {
  return new TypeError(`The number of choices must be a keyword argument: k=${k}`);
}

/** A number if every argument is one. It lies between safe integers, so it is exact. */
function likeArguments(value: bigint, ...given: (number | bigint)[]): number | bigint {
  return given.every((argument) => typeof argument === "number") ? toNumber(value) : value;
}

/** A class of objects that draw from an engine. */
export function systemRandomOver(engine: Engine): typeof SystemRandom {
  const Made = class extends SystemRandom {};
  engines.set(Made.prototype, engine);
  return Made;
}

/** The engine of the object's nearest class with one. Not by `new.target`: Terser moves it to where it is undefined. */
function engineOf(object: SystemRandom): Engine {
  for (let level: object | null = object; level !== null; level = Object.getPrototypeOf(level)) {
    const engine = weakGet(engines, level);
    if (engine) return engine;
  }
  return defaultEngine();
}
