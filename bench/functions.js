// The package's functions, a value a call, against what Node and npm have for it.
import crypto from "node:crypto";
import { bytes, doubles, integers, text } from "./checks.js";
import { onBothEngines } from "./engines.js";
import { BASE64URL_256, HEX_128, HEX_256, UUID4 } from "./forms.js";
import { hexOfRandomBytes, uuid4 } from "./peers.js";

/** @typedef {import("./groups.js").Group} Group */

const BOUND = 1000;

/** @type {Group[]} */
export const functions = [
  {
    name: "a 256-bit token in hex",
    contenders: [
      ...onBothEngines("token_hex(32)", "256 bits, flat, all wiped", text(HEX_256), ({ token_hex }) => {
        return () => token_hex(32);
      }),
      hexOfRandomBytes(30),
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
