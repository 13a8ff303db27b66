// What was meant to be reached. A bar that is missed is a result, and not a failure.

/**
 * @typedef {object} Bar
 * @property {string} group
 * @property {string} of ours, on WebAssembly
 * @property {string} than
 * @property {number} bar how many times as fast; below 1, the share of its speed
 * @property {string[]} runtimes
 */

const NODE = ["node-20", "node-24", "node-26"];
const TOKEN = "a 256-bit token";
const HEX = "token_hex(32)";
const MINTER = "minter hex 32: next()";
const RANDOM_BYTES = 'randomBytes(32).toString("hex")';
const OWN_HEX = "getRandomValues(32).toHex()";
const RAW = "getRandomValues, 65,536 bytes a call";

/** @type {Bar[]} */
export const bars = [
  { group: TOKEN, of: HEX, than: RANDOM_BYTES, bar: 35, runtimes: NODE },
  { group: TOKEN, of: MINTER, than: RANDOM_BYTES, bar: 90, runtimes: NODE },
  { group: TOKEN, of: "minter urlsafe 32: next()", than: "nanoid(43)", bar: 2, runtimes: NODE },
  { group: TOKEN, of: HEX, than: OWN_HEX, bar: 1.1, runtimes: ["bun-1", "deno-2"] },
  { group: TOKEN, of: MINTER, than: OWN_HEX, bar: 2, runtimes: ["bun-1", "deno-2"] },
  { group: TOKEN, of: HEX, than: OWN_HEX, bar: 3, runtimes: ["chromium"] },
  { group: TOKEN, of: MINTER, than: OWN_HEX, bar: 10, runtimes: ["chromium"] },
  { group: "a buffer of hex text", of: "minter hex 32: into()", than: RAW, bar: 0.72, runtimes: NODE },
  {
    group: "a buffer of hex text",
    of: "minter hex 32: into()",
    than: "C, hex",
    bar: 0.85,
    runtimes: NODE,
  },
  { group: "a buffer of tokens in hex", of: "minter hex 32: into()", than: RAW, bar: 0.72, runtimes: NODE },
  {
    group: "a buffer of tokens in hex",
    of: "minter hex 32: into()",
    than: "C, hex lines",
    bar: 0.85,
    runtimes: NODE,
  },
  { group: "a buffer of tokens in base64url", of: "minter urlsafe 32: into()", than: RAW, bar: 0.65, runtimes: NODE },
  {
    group: "a buffer of tokens of letters and digits",
    of: "minter string 62 x 32: into()",
    than: RAW,
    bar: 0.4,
    runtimes: NODE,
  },
  { group: "an array of doubles in [0, 1)", of: "fillRandom(Float64Array)", than: RAW, bar: 0.6, runtimes: NODE },
  {
    group: "an array of integers below 62",
    of: "fillRandbelow(Uint8Array, 62)",
    than: RAW,
    bar: 0.45,
    runtimes: NODE,
  },
  { group: "a UUID of version 4", of: "minter uuid4: next()", than: "randomUUID()", bar: 3, runtimes: NODE },
  { group: "a UUID of version 4", of: "minter uuid4: next()", than: "uuid v4()", bar: 3, runtimes: NODE },
  { group: "a UUID of version 7", of: "minter uuid7: next()", than: "uuid v7()", bar: 10, runtimes: NODE },
  { group: "a UUID of version 7", of: "minter uuid7: take(100)", than: "uuid v7()", bar: 10, runtimes: NODE },
  {
    group: "a password of four classes",
    of: "password({ length: 16, … })",
    than: "generate-password, strict",
    bar: 5,
    runtimes: NODE,
  },
  {
    group: "an API key with a checksum",
    of: "minter key: next()",
    than: "randomBytes(32), base62 by bigint, CRC-32 by table",
    bar: 20,
    runtimes: NODE,
  },
  {
    group: "the encoding alone: hex",
    of: "minter hex 32: into()",
    than: "minter hex 32: into(), JavaScript",
    bar: 8,
    runtimes: NODE,
  },
  {
    group: "the encoding alone: base64url",
    of: "minter urlsafe 32: into()",
    than: "minter urlsafe 32: into(), JavaScript",
    bar: 8,
    runtimes: NODE,
  },
  {
    group: "the draws alone: integers below 62",
    of: "fillRandbelow(Uint8Array, 62)",
    than: "fillRandbelow(Uint8Array, 62), JavaScript",
    bar: 4,
    runtimes: NODE,
  },
];
