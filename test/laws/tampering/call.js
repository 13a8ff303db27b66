// How a call is described: what it is made on, what it is given, what it does.

/** @typedef {import("secrets-wasm").Secrets} Secrets */
/** @typedef {import("secrets-wasm").Minter} Minter */
/** @typedef {import("secrets-wasm").MinterSpec} MinterSpec */
/** @typedef {InstanceType<Secrets["SystemRandom"]>} SystemRandom */
/** @typedef {import("secrets-wasm").SecretsOptions} Options */
/** @typedef {ArrayBufferView & ArrayLike<number | bigint>} Filled */

/**
 * @template [Subject=any], [Data=any]
 * @typedef {object} Call
 * @property {(own: Secrets) => Subject} open what it is called on, made while nothing is replaced
 * @property {() => Data} data the caller's own, made anew for each call
 * @property {(subject: Subject, data: Data, options: Options) => unknown} run
 * @property {boolean} [fills] whether the data is an array that is filled: after an error it holds none of the bytes
 * @property {boolean} [stateful] whether an answer depends on those before it, discarded or not
 * @property {boolean} [clock] whether it looks at Date.now
 */

/** What an array holds before it is filled. */
export const BLANK = 0xee;

export const none = () => undefined;
export const bytes = (/** @type {number} */ length) => () => new Uint8Array(length).fill(BLANK);
export const words = () => new Uint32Array(50).fill(BLANK);
export const quads = () => new BigUint64Array(20).fill(BigInt(BLANK));
export const doubles = () => new Float64Array(40).fill(BLANK);
export const numbers = () => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const same = (/** @type {Secrets} */ own) => own;

/** A function. @param {(own: Secrets) => unknown} run @returns {Call} */
export const plain = (run) => ({ open: same, data: none, run });

/** A method of SystemRandom. @param {(random: SystemRandom, data: any) => unknown} run @returns {Call} */
export const drawn = (run, data = /** @type {() => unknown} */ (none)) => ({
  open: (own) => new own.SystemRandom(),
  data,
  run,
});

/** Fills an array. @param {() => Filled} data @param {(own: Secrets, array: any) => unknown} run @returns {Call} */
export const filling = (data, run) => ({ open: same, data, run, fills: true });

/** The three ways to mint. @param {string} name @param {MinterSpec} spec @returns {Record<string, Call>} */
export function minting(name, spec) {
  const open = (/** @type {Secrets} */ own) => own.minter(spec);
  const stateful = spec.kind === "uuid7";
  const of = { open, stateful, clock: stateful && !spec.clock };
  return {
    [`next, ${name}`]: { ...of, data: none, run: (mint) => mint.next() },
    [`take, ${name}`]: { ...of, data: none, run: (mint) => mint.take(5) },
    [`into, ${name}`]: { ...of, data: bytes(200), run: (mint, data) => mint.into(data), fills: true },
  };
}

/** Bytes on a boundary of 8 and off it. @param {number} length @param {number} at @param {number} [last] */
function view(length, at, last = 7) {
  const made = new Uint8Array(length + at).fill(7).subarray(at);
  made[length - 1] = last;
  return made;
}

/** @param {number} length @param {number} at @param {number} [last] @returns {Call} */
export const compared = (length, at, last) => ({
  open: same,
  data: () => [view(length, at), view(length, at >> 1, last)],
  run: (own, [a, b]) => own.compare_digest(a, b),
});
