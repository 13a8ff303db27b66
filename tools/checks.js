// What a contender makes is looked at before it is timed: a fast wrong answer is no answer.

/** @typedef {import("../bench/groups.js").Mint} Mint */

const COUNT = 1000;

/** @param {unknown} condition @param {string} message @returns {asserts condition} */
export function must(condition, message) {
  if (!condition) throw new Error(message);
}

/**
 * @template T
 * @param {Mint} mint
 * @param {(value: unknown) => T} look what makes the value itself, after a check of its form
 */
function allDistinct(mint, look) {
  const seen = new Set(Array.from({ length: COUNT }, () => look(mint())));
  must(seen.size === COUNT, "the same value twice");
}

/** Strings of a pattern, all distinct. @param {RegExp} pattern */
export function text(pattern) {
  return (/** @type {Mint} */ mint) =>
    allDistinct(mint, (value) => {
      must(typeof value === "string" && pattern.test(value), `not a string of the form ${pattern}`);
      return value;
    });
}

/** Arrays of a length, all distinct. @param {number} length */
export function bytes(length) {
  return (/** @type {Mint} */ mint) =>
    allDistinct(mint, (value) => {
      must(value instanceof Uint8Array && value.length === length, `not an array of ${length} bytes`);
      return value.join();
    });
}

/** @param {unknown} value */
export function assertDouble(value) {
  must(typeof value === "number" && value >= 0 && value < 1, "not a double in [0, 1)");
  must(Number.isInteger(value * 2 ** 53), "not a multiple of 2^-53");
}

/** Doubles in [0, 1) of 53 bits, all distinct. @param {Mint} mint */
export function doubles(mint) {
  allDistinct(mint, (value) => {
    assertDouble(value);
    return value;
  });
}

/** Integers from 0 up to a bound, each of them seen. @param {number} bound */
export function integers(bound) {
  return (/** @type {Mint} */ mint) => {
    const seen = new Set();
    // A sound source misses a given value with odds of e^-50, and any of 1000 with 2 in 10^19.
    for (let i = 0; i < 50 * bound; i++) {
      const value = mint();
      must(Number.isInteger(value) && Number(value) >= 0 && Number(value) < bound, `not an integer below ${bound}`);
      seen.add(value);
    }
    must(seen.size === bound, `only ${seen.size} of ${bound} values seen`);
  };
}
