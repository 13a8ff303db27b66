// What others make: contenders in JavaScript, programs in other languages, and the entropy alone.
import { evenly } from "../tools/bulk-checks.js";

/** @typedef {import("./groups.js").Contender} Contender */
/** @typedef {Pick<Contender, "form" | "gives" | "check"> & Partial<Contender>} What */

/** The most that `getRandomValues` fills in a call. */
export const MOST = 65536;
export const RAW = "getRandomValues, 65,536 bytes a call";

/** A contender of somebody else's, secret unless it says otherwise. */
export const other = (/** @type {string} */ name, /** @type {What} */ what, /** @type {Contender["make"]} */ make) =>
  /** @type {Contender} */ ({ grade: "secret", ...what, name, make });

/** One that asks node:crypto. */
export const ofNode = (
  /** @type {string} */ name,
  /** @type {What} */ what,
  /** @type {(crypto: typeof import("node:crypto")) => import("./groups.js").Mint} */ make,
) => other(name, { needs: ["node:crypto"], ...what }, async () => make(await import("node:crypto")));

/** random-js over the system's entropy. */
export async function randomJs() {
  const { Random, browserCrypto } = await import("random-js");
  return new Random(browserCrypto);
}

/** @typedef {{ next(): number, clone(): Words, getState(): readonly number[] }} Words pure-rand's RandomGenerator */

/** The system as a source for pure-rand, 1,024 words at a time, which are not wiped. @returns {Words} */
function systemWords() {
  const words = new Int32Array(1024);
  let next = words.length;
  return {
    next() {
      if (next === words.length) {
        globalThis.crypto.getRandomValues(words);
        next = 0;
      }
      return /** @type {number} */ (words[next++]);
    },
    // Never called. The system has no state to copy.
    clone: systemWords,
    getState: () => [],
  };
}

/** @type {Words | undefined} */
let source;

/** One in a process, as a program has it. */
export function cryptoWords() {
  source ??= systemWords();
  return source;
}

/**
 * A program of native/contenders.js, which also checks its output.
 * @param {"c" | "python"} program @param {string} name @param {Pick<Contender, "form" | "bits">} what
 * @returns {Contender}
 */
export function native(program, name, what) {
  return {
    ...what,
    name,
    grade: "native",
    gives: program === "c" ? "used bytes wiped" : "a copy of the bytes left",
    program,
    check() {},
    make() {
      throw new Error(`${name} is a program of its own`);
    },
  };
}

/**
 * The limit of a job: the entropy alone, in the largest requests.
 * @param {number} entropy bytes a unit @returns {Contender}
 */
export function rawEntropy(entropy) {
  return {
    name: RAW,
    grade: "limit",
    form: "bytes",
    gives: "the entropy alone",
    check: evenly(256, MOST),
    units: MOST / entropy,
    make() {
      const array = new Uint8Array(MOST);
      return () => globalThis.crypto.getRandomValues(array);
    },
  };
}
