// Who does which job, what each gives for it, and the bars. The first contender of a group is the one whose lead is
// reported; a bar on another is how many times faster than it the first is meant to be.
import crypto from "node:crypto";
// By path: bench/ has a package.json of its own, and from here the package's name would not lead back to it.
import { createSecrets } from "../dist/index.js";
import { bytes, doubles, integers, text } from "./checks.js";

/**
 * @typedef {() => unknown} Mint makes one
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} gives the bits, whether the string is flat, and what is left behind in memory
 * @property {number} [bar]
 * @property {(mint: Mint) => void} check throws unless what is made is what the job asks for
 * @property {() => Mint | Promise<Mint>} make called in the contender's own process only
 * @typedef {{ name: string, contenders: Contender[] }} Group
 */

/** @typedef {ReturnType<typeof createSecrets>} Secrets */

const HEX_256 = /^[0-9a-f]{64}$/;
const HEX_128 = /^[0-9a-f]{32}$/;
const BASE64URL_256 = /^[\w-]{43}$/;
const UUID4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const BOUND = 1000;

/**
 * The same call on both engines.
 *
 * @param {string} call
 * @param {string} gives
 * @param {(mint: Mint) => void} check
 * @param {(secrets: Secrets) => Mint} mintOver
 * @returns {Contender[]}
 */
function onBothEngines(call, gives, check, mintOver) {
  const over = (/** @type {"wasm" | "js"} */ engine) => () => mintOver(createSecrets({ engine }));
  return [
    { name: `${call}, WebAssembly`, gives, check, make: over("wasm") },
    { name: `${call}, JavaScript`, gives, check, make: over("js") },
  ];
}

/** uuid's v4. Its name is not written where TypeScript looks, so that the project type-checks without it. */
async function uuid4() {
  const name = "uuid";
  const { v4 } = await import(name);
  return () => v4();
}

/** @type {Group[]} */
export const groups = [
  {
    name: "a 256-bit token in hex",
    contenders: [
      ...onBothEngines("token_hex(32)", "256 bits, flat, all wiped", text(HEX_256), ({ token_hex }) => {
        return () => token_hex(32);
      }),
      {
        name: 'randomBytes(32).toString("hex")',
        gives: "256 bits, flat, a copy of the bytes left",
        bar: 30,
        check: text(HEX_256),
        make: () => () => crypto.randomBytes(32).toString("hex"),
      },
    ],
  },
  {
    name: "32 random bytes",
    contenders: [
      ...onBothEngines("token_bytes(32)", "256 bits, no other copy", bytes(32), ({ token_bytes }) => {
        return () => token_bytes(32);
      }),
      {
        name: "randomBytes(32)",
        gives: "256 bits, no other copy",
        bar: 15,
        check: bytes(32),
        make: () => () => crypto.randomBytes(32),
      },
      {
        name: "getRandomValues(new Uint8Array(32))",
        gives: "256 bits, no other copy",
        check: bytes(32),
        make: () => () => globalThis.crypto.getRandomValues(new Uint8Array(32)),
      },
    ],
  },
  {
    name: "a 128-bit token",
    contenders: [
      ...onBothEngines("token_hex(16)", "128 bits, flat, all wiped", text(HEX_128), ({ token_hex }) => {
        return () => token_hex(16);
      }),
      {
        name: "randomUUID()",
        gives: "122 bits, a rope, used bytes left in its cache",
        bar: 1.7,
        check: text(UUID4),
        make: () => () => crypto.randomUUID(),
      },
      {
        name: "uuid v4()",
        gives: "122 bits, calls randomUUID()",
        bar: 1.7,
        check: text(UUID4),
        make: uuid4,
      },
    ],
  },
  {
    name: "an integer below 1000",
    contenders: [
      ...onBothEngines("randbelow(1000)", "uniform, used bytes wiped", integers(BOUND), ({ randbelow }) => {
        return () => randbelow(BOUND);
      }),
      {
        name: "randomInt(1000)",
        gives: "uniform, used bytes left in its cache",
        bar: 2.5,
        check: integers(BOUND),
        make: () => () => crypto.randomInt(BOUND),
      },
    ],
  },
  {
    name: "a 256-bit token in base64url",
    contenders: [
      ...onBothEngines("token_urlsafe(32)", "256 bits, flat, all wiped", text(BASE64URL_256), ({ token_urlsafe }) => {
        return () => token_urlsafe(32);
      }),
      {
        name: 'randomBytes(32).toString("base64url")',
        gives: "256 bits, flat, a copy of the bytes left",
        check: text(BASE64URL_256),
        make: () => () => crypto.randomBytes(32).toString("base64url"),
      },
    ],
  },
  {
    name: "a double in [0, 1)",
    contenders: onBothEngines("SystemRandom.random()", "53 bits, used bytes wiped", doubles, ({ SystemRandom }) => {
      const random = new SystemRandom();
      return () => random.random();
    }),
  },
];
