// Comparisons: what is timed of compare_digest and secureCompare (the same code on both engines), and of the control
// that leaks.
import { engines } from "./engines.js";
import { POOL } from "./tokens.js";

/** @typedef {import("./measurement.js").Subject} Subject */
/** @typedef {import("./rows.js").Row} Row */
/** @typedef {{ classes: string, length: number, units: number, mask?: number }} About the mask is of the code units */
/** @typedef {(b: Uint8Array, of: 0 | 1) => void} Change makes of a copy of the one side the other, by class */

export const EQUAL = "equal | first differs";
export const ENDS = "first differs | last differs";
export const NEXT = "last differs | last but one differs";
export const SAME = "last differs | last differs";
/** One side is a secret that stays, the other a guess that is right up to its last byte, or a random one. */
export const FIXED = "all but the last right | random";

/** The second side, by the classes' names. @type {Record<string, Change>} */
const CHANGES = {
  [EQUAL]: (b, of) => flip(b, 0, of),
  [ENDS]: (b, of) => flip(b, of === 0 ? 0 : b.length - 1, 1),
  [NEXT]: (b, of) => flip(b, b.length - 1 - of, 1),
  [SAME]: (b) => flip(b, b.length - 1, 1),
};

/** Changes a byte or not, without a branch. @param {Uint8Array} bytes @param {number} at @param {0 | 1} bit */
function flip(bytes, at, bit) {
  bytes[at] = Number(bytes[at]) ^ bit;
}

/**
 * @param {string} classes of CHANGES, or FIXED
 * @param {number} length
 * @param {number} mask of the random bytes
 * @returns {Pick<Subject, "width" | "makeInput">} both sides, one after the other
 */
function pairs(classes, length, mask) {
  const change = CHANGES[classes];
  const stored = crypto.getRandomValues(new Uint8Array(length)).map((byte) => byte & mask);
  return {
    width: 2 * length,
    makeInput: (input, of) => {
      if (mask < 0xff) for (let i = 0; i < input.length; i++) input[i] = Number(input[i]) & mask;
      if (change) {
        input.copyWithin(length, 0, length);
        change(input.subarray(length), of);
      } else {
        input.set(stored);
        if (of === 0) {
          input.set(stored, length);
          flip(input, 2 * length - 1, 1);
        }
      }
    },
  };
}

/** @param {(a: string, b: string) => boolean} compare @param {About} about @returns {Subject} */
export function comparisonOfStrings(compare, { classes, length, units, mask = 0x7f }) {
  let [a, b] = ["", ""];
  const pair = Buffer.alloc(2 * length);
  return {
    ...pairs(classes, length, mask),
    units,
    prepare: (input) => {
      pair.set(input);
      a = pair.toString("latin1", 0, length);
      b = pair.toString("latin1", length);
    },
    run: () => {
      for (let i = 1; i < units; i++) compare(a, b);
      return compare(a, b);
    },
  };
}

/** @param {(a: Uint8Array, b: Uint8Array) => boolean} compare @param {About} about @returns {Subject} */
export function comparisonOfBytes(compare, { classes, length, units }) {
  const [a, b] = [new Uint8Array(length), new Uint8Array(length)];
  return {
    ...pairs(classes, length, 0xff),
    units,
    prepare: (input) => {
      a.set(input.subarray(0, length));
      b.set(input.subarray(length));
    },
    run: () => {
      for (let i = 1; i < units; i++) compare(a, b);
      return compare(a, b);
    },
  };
}

/** Much more than a token: bytes are compared by whole words. */
const LONG = 40000;
/** Comparisons in a measurement, where one is short. */
const FEW = 4;
/** @typedef {"strings" | "bytes"} Compared @type {readonly Compared[]} */
const COMPARED = ["strings", "bytes"];
const PAIRS = [EQUAL, ENDS, FIXED];

/** What is compared: ASCII, and all that one byte holds. */
const MASKS = /** @type {const} */ ({ compare_digest: 0x7f, secureCompare: 0xff });

/**
 * @param {keyof typeof MASKS} call
 * @param {Compared} of
 * @param {number} length
 * @param {string} classes
 * @param {boolean} quick
 * @returns {Row}
 */
function comparison(call, of, length, classes, quick) {
  const about = { classes, length, units: length === LONG ? 1 : FEW, mask: MASKS[call] };
  return {
    name: `\`${call}\`, ${of} of ${length.toLocaleString("en")}`,
    engine: "js",
    classes,
    role: classes === EQUAL ? "answer" : "subject",
    quick,
    make: async () => {
      const { secrets } = (await engines("js", POOL))(() => {});
      return of === "strings"
        ? comparisonOfStrings((a, b) => secrets[call](a, b), about)
        : comparisonOfBytes((a, b) => secrets[call](a, b), about);
    },
  };
}

export function comparisonRows() {
  const rows = (/** @type {keyof typeof MASKS} */ call, /** @type {number} */ length) =>
    COMPARED.flatMap((of) =>
      PAIRS.map((classes) =>
        comparison(call, of, length, classes, length !== 64 && (of === "strings" || classes !== EQUAL)),
      ),
    );
  return [
    ...[32, 64, LONG].flatMap((length) => rows("compare_digest", length)),
    ...[32, LONG].flatMap((length) => rows("secureCompare", length)),
  ];
}

/** As it runs until V8 optimises it, and for good where there is no compiler. */
export function unoptimisedComparisonRows() {
  return comparisonRows()
    .filter(({ name, classes }) => !name.endsWith("40,000") && classes !== EQUAL)
    .map((row) => ({
      ...row,
      name: `${row.name}, not optimised`,
      quick: row.quick && row.classes === ENDS,
      flags: ["--no-opt"],
    }));
}
