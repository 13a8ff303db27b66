// Each kind of minter by each of its calls, with what its tokens have to look like.
import { call } from "./calls.js";

/** @type {Record<string, import("secrets-wasm").MinterSpec>} */
const SPECS = {
  hex: { kind: "hex", nbytes: 32 },
  urlsafe: { kind: "urlsafe", nbytes: 32 },
  uuid4: { kind: "uuid4" },
  "62 symbols": {
    kind: "string",
    alphabet: "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    length: 32,
  },
  "symbols past ASCII": { kind: "string", alphabet: "añ😀z", length: 16 },
};

/** The tokens of an array at a time: few, so that a small heap holds them. */
const AT_A_TIME = 500;

const LINE_FEED = 10;

/** @param {Uint8Array} text */
function lines(text) {
  let count = 0;
  for (const byte of text) if (byte === LINE_FEED) count++;
  return count;
}

/** @param {import("secrets-wasm").Secrets} own @returns {import("./calls.js").Call[]} */
export function mints(own) {
  return Object.entries(SPECS).flatMap(([name, spec]) => {
    const mint = own.minter(spec);
    // Up to two code units, and up to four bytes, for a symbol past ASCII.
    const [units, bytes] = name === "symbols past ASCII" ? [2, 4] : [1, 1];
    const stride = mint.length * bytes + 1;
    const lined = new Uint8Array(AT_A_TIME * stride);
    const right = (/** @type {string} */ token) =>
      token.length >= mint.length && token.length <= mint.length * units && !token.includes("\n");
    const iterator = mint[Symbol.iterator]();
    /** @param {number} count @param {(part: number) => number} some */
    const inParts = (count, some) => {
      let wrong = 0;
      for (let left = count; left > 0; left -= AT_A_TIME) wrong += some(Math.min(left, AT_A_TIME));
      return wrong;
    };
    const taken = (/** @type {number} */ part) => part - mint.take(part).filter(right).length;
    const written = (/** @type {number} */ part) => {
      const room = lined.subarray(0, part * stride).fill(0);
      return Math.abs(part - mint.into(room)) + Math.abs(part - lines(room));
    };
    const streamed = async (/** @type {number} */ count) => {
      let missing = count;
      for await (const chunk of mint.stream({ count })) missing -= lines(chunk);
      return Math.abs(missing);
    };
    return [
      call(`minter of ${name}: next`, () => mint.next(), right),
      call(`minter of ${name}: for of`, () => iterator.next().value, right),
      { name: `minter of ${name}: take`, draws: 1, make: (/** @type {number} */ count) => inParts(count, taken) },
      { name: `minter of ${name}: into`, draws: 1, make: (/** @type {number} */ count) => inParts(count, written) },
      { name: `minter of ${name}: stream`, draws: 1, make: streamed },
    ];
  });
}
