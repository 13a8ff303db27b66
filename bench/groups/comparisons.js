// Two secrets compared in constant time. Half of the pairs are equal. The others differ in one byte, each in another.
import { must } from "../../tools/checks.js";
import { onEitherEngine } from "../ours.js";

/** @typedef {import("../groups.js").Contender} Contender */
/** @typedef {import("../groups.js").Group} Group */
/** @typedef {import("../groups.js").Mint} Mint */
/** @template T @typedef {{ lefts: T[], rights: T[] }} Pairs equal and different in turn */

const TOKEN = 43;

/** @param {number} length */
const bytesOf = (length) => Uint8Array.from({ length }, (_, i) => 65 + (i % 26));

/**
 * The bytes in which pairs differ are spread evenly from the first to the last.
 *
 * @param {number} length
 * @param {number} places
 * @returns {Pairs<Uint8Array>}
 */
function arrays(length, places) {
  const [left, same] = [bytesOf(length), bytesOf(length)];
  const rights = Array.from({ length: places }, (_, i) => {
    const other = bytesOf(length);
    other[Math.round((i * (length - 1)) / (places - 1))] = 48;
    return [same, other];
  }).flat();
  return { lefts: rights.map(() => left), rights };
}

/** Flat strings. Each is a string of its own, or `===` would compare two addresses. @returns {Pairs<string>} */
function texts() {
  const decoder = new TextDecoder();
  const { lefts, rights } = arrays(TOKEN, TOKEN);
  return { lefts: lefts.map((bytes) => decoder.decode(bytes)), rights: rights.map((bytes) => decoder.decode(bytes)) };
}

/** @template T @param {Pairs<T>} pairs @param {(left: T, right: T) => boolean} compare @returns {Mint} */
function comparing({ lefts, rights }, compare) {
  let next = 0;
  return () => {
    const i = next;
    next = i + 1 === lefts.length ? 0 : i + 1;
    return compare(/** @type {T} */ (lefts[i]), /** @type {T} */ (rights[i]));
  };
}

/** Every pair is judged right, twice. @param {number} places */
const judging = (places) => (/** @type {Mint} */ mint) => {
  for (let i = 0; i < 4 * places; i++) must(mint() === (i % 2 === 0), `pair ${i} is not judged right`);
};

/**
 * @param {string} name
 * @param {string} unit
 * @param {{ length: number, places: number, units?: number }} size
 * @returns {Group}
 */
function ofBytes(name, unit, { length, places, units = 1 }) {
  const what = /** @type {const} */ ({ form: "boolean", units, check: judging(places) });
  return {
    name,
    unit,
    contenders: [
      onEitherEngine("compare_digest(a, b)", { ...what, gives: "constant-time" }, ({ compare_digest }) =>
        comparing(arrays(length, places), (a, b) => compare_digest(a, b)),
      ),
      {
        ...what,
        name: "timingSafeEqual(a, b)",
        grade: "secret",
        gives: "constant-time; throws if the lengths differ",
        needs: ["node:crypto"],
        async make() {
          const { timingSafeEqual } = await import("node:crypto");
          return comparing(arrays(length, places), (a, b) => timingSafeEqual(a, b));
        },
      },
      {
        ...what,
        name: "Buffer.compare(a, b) === 0",
        grade: "limit",
        gives: "not constant-time",
        needs: ["Buffer"],
        make: () => comparing(arrays(length, places), (a, b) => Buffer.compare(a, b) === 0),
      },
    ],
  };
}

const text = /** @type {const} */ ({ form: "boolean", check: judging(TOKEN) });

/** @type {Group[]} */
export const comparisons = [
  {
    name: "comparing two tokens",
    unit: "comparison",
    contenders: [
      onEitherEngine(
        "compare_digest(a, b)",
        { ...text, gives: "constant-time; its copies wiped" },
        ({ compare_digest }) => comparing(texts(), (a, b) => compare_digest(a, b)),
      ),
      {
        ...text,
        name: "timingSafeEqual(Buffer.from(a), Buffer.from(b))",
        grade: "secret",
        gives: "constant-time; copies left; throws if the lengths differ",
        needs: ["node:crypto", "Buffer"],
        async make() {
          const { timingSafeEqual } = await import("node:crypto");
          return comparing(texts(), (a, b) => timingSafeEqual(Buffer.from(a), Buffer.from(b)));
        },
      },
      {
        ...text,
        name: "a === b",
        grade: "limit",
        gives: "not constant-time",
        make: () => comparing(texts(), (a, b) => a === b),
      },
    ],
  },
  ofBytes("comparing two arrays of 32 bytes", "comparison", { length: 32, places: 32 }),
  ofBytes("comparing two arrays of 64 KiB", "byte", { length: 65536, places: 3, units: 65536 }),
];
