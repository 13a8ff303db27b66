// What is timed of tokens, by the entropy that they are made of.

/** @typedef {import("./measurement.js").Subject} Subject */
/** @typedef {import("./engines.js").Opened} Opened */
/** @typedef {(token: Uint8Array) => void} Class makes a token's entropy, out of random bytes */

/** The bytes of a token's entropy. */
export const SIZE = 32;
/** The pool, refilled before a measurement: for one token that is not timed, and those that are. */
export const POOL = 1024;
export const TIMED = POOL / SIZE - 1;

/** Each character of base64url is this one: every sextet is. @param {number} sextet @returns {Class} */
function sextets(sextet) {
  const group = sextet * 0x041041;
  return (token) => {
    for (let i = 0; i < token.length; i++) token[i] = group >> (16 - 8 * (i % 3));
  };
}

/** Bytes whose low six bits are below 62: none is rejected. @param {Uint8Array} token */
function passing(token) {
  for (let i = 0; i < token.length; i++) token[i] = Number(token[i]) - (((token[i] ?? 0) & 63) >= 62 ? 32 : 0);
}

export const ZEROS = "zeros | random";
export const HALVES = "zeros | 0xff";

/** @type {Record<string, Class>} */
const CLASSES = {
  random: () => {},
  zeros: (token) => token.fill(0),
  "0xff": (token) => token.fill(0xff),
  "A-Z": sextets(0),
  "a-z": sextets(26),
  "0-9": sextets(52),
  "-": sextets(62),
  _: sextets(63),
  "first symbol": (token) => token.fill(0),
  "last symbol": (token) => token.fill(61),
  "random symbols": passing,
  "random tries": () => {},
};

/** @param {string} classes two of CLASSES, "zeros | random" @returns {Pick<Subject, "width" | "makeInput">} */
function entropyOf(classes) {
  const [first, second] = classes.split(" | ").map((name) => CLASSES[name]);
  if (!first || !second) throw new Error(`no classes: ${classes}`);
  return {
    width: POOL,
    makeInput: (input, of) => {
      const make = of === 0 ? first : second;
      for (let at = 0; at < POOL; at += SIZE) make(input.subarray(at, at + SIZE));
    },
  };
}

/**
 * Tokens of one refill, which comes before the measurement.
 *
 * @param {string} classes @param {number} count of the tokens, at most TIMED
 * @param {(opened: Opened) => () => unknown} timed makes what makes them
 * @param {import("./engines.js").Open} open with a pool of POOL bytes
 * @returns {Subject}
 */
export function tokens(classes, count, timed, open) {
  const entropy = new Uint8Array(POOL);
  let [refills, prepared] = [0, 0];
  const opened = open((buffer) => {
    refills++;
    buffer.set(entropy);
  });
  const { secrets } = opened;
  return {
    ...entropyOf(classes),
    units: count,
    prepare: (input) => {
      entropy.set(input);
      if (count < TIMED) secrets.discard();
      secrets.token_bytes(SIZE);
      if (refills !== ++prepared) throw new Error("a refill within a measurement");
    },
    run: timed(opened),
  };
}

/** @param {string} classes @param {(bytes: Uint8Array) => string} encode @returns {Subject} */
export function encodings(classes, encode) {
  const bytes = new Uint8Array(POOL);
  const each = Array.from({ length: TIMED }, (_, i) => bytes.subarray(i * SIZE, (i + 1) * SIZE));
  return {
    ...entropyOf(classes),
    units: TIMED,
    prepare: (input) => bytes.set(input),
    run: () => {
      let last = "";
      for (const token of each) last = encode(token);
      return last;
    },
  };
}

/** The same call for each token. @param {() => unknown} call */
export function often(call) {
  return () => {
    for (let i = 1; i < TIMED; i++) call();
    return call();
  };
}
