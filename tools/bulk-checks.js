// The same looks at what is made many at once: lists, and buffers that are filled.
import { assertDouble, must } from "./checks.js";

/** @typedef {import("../bench/groups.js").Mint} Mint */

const CALLS = 4;

/**
 * Lists of so many strings of a pattern, all distinct.
 * @param {RegExp} pattern @param {number} count @param {number} [calls]
 */
export function lists(pattern, count, calls = CALLS) {
  return (/** @type {Mint} */ mint) => {
    const seen = new Set();
    for (let call = 1; call <= calls; call++) {
      const list = mint();
      must(Array.isArray(list) && list.length === count, `not a list of ${count}`);
      for (const value of list) {
        must(typeof value === "string" && pattern.test(value), `not of the form ${pattern}`);
        seen.add(value);
      }
      must(seen.size === call * count, "the same value twice");
    }
  };
}

/**
 * Bytes of so many lines of a pattern, all distinct, and nothing after them.
 * @param {RegExp} pattern @param {number} count
 */
export function lines(pattern, count) {
  return parts(pattern, count, (text) => {
    const list = text.split("\n");
    must(/^\0*$/.test(String(list.pop())), "something after the last line");
    return list;
  });
}

/**
 * The same for tokens of so many characters with nothing between them.
 * @param {RegExp} pattern @param {number} count @param {number} length
 */
export function joined(pattern, count, length) {
  return parts(pattern, count, (text) =>
    Array.from({ length: count }, (_, i) => text.slice(i * length, (i + 1) * length)),
  );
}

/** @param {RegExp} pattern @param {number} count @param {(text: string) => string[]} split */
function parts(pattern, count, split) {
  const checkLists = lists(pattern, count);
  return (/** @type {Mint} */ mint) =>
    checkLists(() => {
      const array = mint();
      must(array instanceof Uint8Array, "no bytes");
      return split(new TextDecoder().decode(array));
    });
}

/**
 * Arrays of so many bytes from 0 up to a bound, each value as often, and not twice the same.
 * @param {number} bound @param {number} length
 */
export function evenly(bound, length) {
  const expected = length / bound;
  return (/** @type {Mint} */ mint) => {
    let before = "";
    for (let call = 0; call < CALLS; call++) {
      const array = mint();
      must(array instanceof Uint8Array && array.length === length, `not an array of ${length} bytes`);
      const text = array.join();
      must(text !== before, "the same array twice");
      before = text;
      const counts = new Array(256).fill(0);
      for (const value of array) counts[value]++;
      must(!counts.slice(bound).some(Boolean), `not below ${bound}`);
      // Ten standard deviations: a sound source strays so far with odds below 1 in 10^15.
      const far = counts.slice(0, bound).findIndex((count) => Math.abs(count - expected) > 10 * Math.sqrt(expected));
      must(far === -1, `${far} comes ${counts[far]} times, of about ${Math.round(expected)}`);
    }
  };
}

/** Arrays of so many doubles in [0, 1) of 53 bits, all distinct. @param {number} length */
export function doubleArrays(length) {
  return (/** @type {Mint} */ mint) => {
    const seen = new Set();
    for (let call = 1; call <= CALLS; call++) {
      const array = mint();
      must(array instanceof Float64Array && array.length === length, `not an array of ${length} doubles`);
      for (const value of array) {
        assertDouble(value);
        seen.add(value);
      }
      must(seen.size === call * length, "the same value twice");
    }
  };
}

/** Lists of the integers below a size, in ever another order. @param {number} size */
export function permutations(size) {
  return (/** @type {Mint} */ mint) => {
    let before = Float64Array.from({ length: size }, (_, i) => i);
    for (let call = 0; call < CALLS; call++) {
      const list = mint();
      must(Array.isArray(list) && list.length === size, `not a list of ${size}`);
      const after = Float64Array.from(list);
      // One stays where it was, on average. More than 20 do with odds of 1 in 10^20.
      const kept = after.reduce((count, value, i) => count + Number(value === before[i]), 0);
      must(kept <= 20, `${kept} of ${size} in their old place`);
      before = after;
      must(
        after.toSorted().every((value, i) => value === i),
        "an element lost",
      );
    }
  };
}
