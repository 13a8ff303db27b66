// Targets, set before measuring. Missing one fails nothing: the run reports it.

/** @typedef {import("./results.js").Bar & { runtimes: string[] }} Bar below 1, `bar` is a share of the other's speed */

const NODE = ["node-20", "node-24", "node-26"];
const OWN_ENCODERS = ["bun-1", "deno-2"];
const TOKEN = "a 256-bit token";
const HEX = "token_hex(32)";
const MINTER = "minter hex 32: next()";
const INTO_HEX = "minter hex 32: into()";
const INTO_URLSAFE = "minter urlsafe 32: into()";
const RANDOM_BYTES = 'randomBytes(32).toString("hex")';
const OWN_HEX = "getRandomValues(32).toHex()";
const RAW = "getRandomValues, 65,536 bytes a call";
const BELOW = "fillRandbelow(Uint8Array, 62)";

/** @type {[runtimes: string[], group: string, of: string, than: string, bar: number][]} */
const TABLE = [
  [NODE, TOKEN, HEX, RANDOM_BYTES, 35],
  [NODE, TOKEN, MINTER, RANDOM_BYTES, 90],
  [NODE, TOKEN, "minter urlsafe 32: next()", "nanoid(43)", 2],
  [OWN_ENCODERS, TOKEN, HEX, OWN_HEX, 1.1],
  [OWN_ENCODERS, TOKEN, MINTER, OWN_HEX, 2],
  [["chromium"], TOKEN, HEX, OWN_HEX, 3],
  [["chromium"], TOKEN, MINTER, OWN_HEX, 10],
  [NODE, "a buffer of hex text", INTO_HEX, RAW, 0.72],
  [NODE, "a buffer of hex text", INTO_HEX, "C, hex", 0.85],
  [NODE, "a buffer of tokens in hex", INTO_HEX, RAW, 0.72],
  [NODE, "a buffer of tokens in hex", INTO_HEX, "C, hex lines", 0.85],
  [NODE, "a buffer of tokens in base64url", INTO_URLSAFE, RAW, 0.65],
  [NODE, "a buffer of tokens of letters and digits", "minter string 62 x 32: into()", RAW, 0.4],
  [NODE, "an array of doubles in [0, 1)", "fillRandom(Float64Array)", RAW, 0.6],
  [NODE, "an array of integers below 62", BELOW, RAW, 0.45],
  [NODE, "a UUID of version 4", "minter uuid4: next()", "randomUUID()", 3],
  [NODE, "a UUID of version 4", "minter uuid4: next()", "uuid v4()", 3],
  [NODE, "a UUID of version 7", "minter uuid7: next()", "uuid v7()", 10],
  [NODE, "a UUID of version 7", "minter uuid7: take(100)", "uuid v7()", 10],
  [NODE, "a password of four classes", "password({ length: 16, … })", "generate-password, strict", 5],
  [NODE, "an API key with a checksum", "minter key: next()", "randomBytes(32), base62 by bigint, CRC-32 by table", 20],
  [NODE, "the encoding alone: hex", INTO_HEX, `${INTO_HEX}, JavaScript`, 8],
  [NODE, "the encoding alone: base64url", INTO_URLSAFE, `${INTO_URLSAFE}, JavaScript`, 8],
  [NODE, "the draws alone: integers below 62", BELOW, `${BELOW}, JavaScript`, 4],
];

/** @type {Bar[]} */
export const bars = TABLE.map(([runtimes, group, of, than, bar]) => ({ group, of, than, bar, runtimes }));
