// Times a subject with inputs of two classes, interleaved at random.
import { webcrypto } from "node:crypto";
import { croppingLevels, parted, TOLD_SHARE, tests } from "./statistics.js";

/**
 * @typedef {object} Subject what is timed
 * @property {number} width the bytes of an input
 * @property {number} units calls or tokens of one measurement: enough to be long against the clock's step of 10 ns
 * @property {(input: Uint8Array, of: 0 | 1) => void} makeInput makes an input of a class out of its random bytes
 * @property {(input: Uint8Array) => void} prepare puts it where the timed code reads it
 * @property {() => unknown} run the timed code
 *
 * @typedef {import("./statistics.js").Test} Test
 * @typedef {object} Timing
 * @property {number} measurements
 * @property {Pick<Test, "t" | "order" | "share">} worst the test with the largest |t|
 * @property {number} difference of the means at TOLD_SHARE, in ns a unit, as are the next two
 * @property {number} error the standard error of the difference
 * @property {number} unit the mean
 */

/** In ms: past the last tier of the engine's compiler. */
const WARM_UP = 200;
const PILOT = 2048;
const MOST = 1 << 22;
/** Inputs are made a block at a time, and no larger than that, so that making them displaces little. */
const BLOCK_BYTES = 131072;

/** Fewer than this tell nothing: the odds in statistics.js are for so many. */
const FEWEST = 2000;

/** @param {Subject} subject @param {number} milliseconds @returns {Timing} */
export function measure(subject, milliseconds) {
  const { units } = subject;
  const times = new Float64Array(MOST);
  const classes = new Uint8Array(MOST);
  /** Measures at least until a time, and so often. @param {number} least @param {number} end */
  const until = (least, end) => {
    let done = 0;
    while (done < MOST && (done < least || performance.now() < end)) done = measureBlock(subject, times, classes, done);
    return done;
  };
  until(0, performance.now() + WARM_UP);
  const levels = croppingLevels(times.slice(0, until(PILOT, 0)));
  const measurements = until(FEWEST, performance.now() + milliseconds);
  const all = tests(parted(times.subarray(0, measurements), classes), levels);
  const worst = all.reduce((a, b) => (Math.abs(b.t) > Math.abs(a.t) ? b : a));
  // Where the machine has become so slow that the levels leave too few, the next one; all of them always count.
  const told = /** @type {Test} */ (all.find(({ order, share }) => order === 1 && share >= TOLD_SHARE));
  return {
    measurements,
    worst: { t: worst.t, order: worst.order, share: worst.share },
    difference: told.difference / units,
    error: told.error / units,
    unit: (told.means[0] + told.means[1]) / 2 / units,
  };
}

/**
 * @param {Subject} subject @param {Float64Array} times in ns @param {Uint8Array} classes @param {number} start
 * @returns {number} the end of what was measured
 */
function measureBlock(subject, times, classes, start) {
  const { width } = subject;
  const size = Math.max(1, Math.min(128, Math.floor(BLOCK_BYTES / width)));
  const end = Math.min(start + size, times.length);
  const inputs = new Uint8Array(size * width);
  for (let at = 0; at < inputs.length; at += 65536) webcrypto.getRandomValues(inputs.subarray(at, at + 65536));
  const coins = webcrypto.getRandomValues(new Uint8Array(size));
  const each = Array.from(coins, (_, i) => inputs.subarray(i * width, (i + 1) * width));
  each.forEach((input, i) => {
    subject.makeInput(input, coinOf(coins, i));
  });
  for (let i = start; i < end; i++) {
    subject.prepare(/** @type {Uint8Array} */ (each[i - start]));
    const before = performance.now();
    subject.run();
    times[i] = (performance.now() - before) * 1e6;
    classes[i] = coinOf(coins, i - start);
  }
  return end;
}

/** @param {Uint8Array} coins @param {number} i */
function coinOf(coins, i) {
  return /** @type {0 | 1} */ (Number(coins[i]) & 1);
}
