// Two secrets compared in constant time. Half of the pairs are equal. The others differ in one byte, each in another.
import { must } from "../../tools/checks.js";
import { ofNode, other } from "../others.js";
import { onEitherEngine } from "../ours.js";

/** @typedef {import("../groups.js").Mint} Mint */
/** @template T @typedef {{ lefts: T[], rights: T[] }} Pairs equal and different in turn */

const TOKEN = 43;
const EARLY = /** @type {const} */ ({ grade: "limit", gives: "not constant-time" });

/** @param {number} length */
const bytesOf = (length) => Uint8Array.from({ length }, (_, i) => 65 + (i % 26));

/**
 * Pairs that differ at places spread evenly.
 * @param {number} length @param {number} places @returns {Pairs<Uint8Array>}
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

/** @param {string} name @param {string} unit @param {number} length @param {number} places @param {number} [units] */
function ofBytes(name, unit, length, places, units = 1) {
  const what = /** @type {const} */ ({ form: "boolean", units, check: judging(places) });
  const pairs = () => arrays(length, places);
  const ours = onEitherEngine("compare_digest(a, b)", { ...what, gives: "constant-time" }, ({ compare_digest }) =>
    comparing(pairs(), (a, b) => compare_digest(a, b)),
  );
  const built = { ...what, gives: "constant-time; throws if the lengths differ" };
  return {
    name,
    unit,
    contenders: [
      ours,
      ofNode("timingSafeEqual(a, b)", built, ({ timingSafeEqual }) =>
        comparing(pairs(), (a, b) => timingSafeEqual(a, b)),
      ),
      other("Buffer.compare(a, b) === 0", { ...what, ...EARLY, needs: ["Buffer"] }, () =>
        comparing(pairs(), (a, b) => Buffer.compare(a, b) === 0),
      ),
    ],
  };
}

const text = /** @type {const} */ ({ form: "boolean", check: judging(TOKEN) });

/** @type {import("../groups.js").Group[]} */
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
      ofNode(
        "timingSafeEqual(Buffer.from(a), Buffer.from(b))",
        {
          ...text,
          gives: "constant-time; copies left; throws if the lengths differ",
          needs: ["node:crypto", "Buffer"],
        },
        ({ timingSafeEqual }) => comparing(texts(), (a, b) => timingSafeEqual(Buffer.from(a), Buffer.from(b))),
      ),
      other("a === b", { ...text, ...EARLY }, () => comparing(texts(), (a, b) => a === b)),
    ],
  },
  ofBytes("comparing two arrays of 32 bytes", "comparison", 32, 32),
  ofBytes("comparing two arrays of 64 KiB", "byte", 65536, 3, 65536),
];
