// One token, of 256 bits and of 128.
import { bytes, must, text } from "../../tools/checks.js";
import { BASE64URL_128, BASE64URL_256, HEX_128, HEX_256 } from "../../tools/forms.js";
import { ownBase64url, ownHex, tableHex } from "../../tools/web-crypto.js";
import { rawEntropy } from "../limit.js";
import { native } from "../native.js";
import { onBothEngines } from "../ours.js";
import {
  cryptoRandomString,
  cuid2,
  hyperid,
  nanoid,
  randomBytes,
  randomJs,
  randomUUID,
  secureRandomString,
  uid,
  uidSafe,
} from "../token-peers.js";

/** @typedef {import("../groups.js").Contender} Contender */
/** @typedef {import("../groups.js").Group} Group */

const FLAT = "flat; used bytes and text wiped";
const CUT = "cut from a text of at most 4 KB, not wiped";

/** What the package has for a token of so many bytes. @param {number} nbytes @param {RegExp} hex @param {RegExp} base64url */
function ours(nbytes, hex, base64url) {
  const flat = /** @type {const} */ ({ form: "flat", bits: 8 * nbytes, gives: FLAT });
  const cut = /** @type {const} */ ({ form: "cut", bits: 8 * nbytes, gives: CUT });
  return [
    ...onBothEngines(`token_hex(${nbytes})`, { ...flat, check: text(hex) }, ({ token_hex }) => {
      return () => token_hex(nbytes);
    }),
    ...onBothEngines(`token_urlsafe(${nbytes})`, { ...flat, check: text(base64url) }, ({ token_urlsafe }) => {
      return () => token_urlsafe(nbytes);
    }),
    ...onBothEngines(`minter hex ${nbytes}: next()`, { ...cut, check: text(hex) }, ({ minter }) => {
      const mint = minter({ kind: "hex", nbytes });
      return () => mint.next();
    }),
    ...onBothEngines(`minter urlsafe ${nbytes}: next()`, { ...cut, check: text(base64url) }, ({ minter }) => {
      const mint = minter({ kind: "urlsafe", nbytes });
      return () => mint.next();
    }),
  ];
}

/** @param {"randomBytes(32)" | "getRandomValues(new Uint8Array(32))"} name @param {Contender["make"]} make @param {import("../groups.js").Need[]} needs @returns {Contender} */
function thirtyTwoBytes(name, make, needs) {
  return { name, grade: "secret", form: "bytes", bits: 256, gives: "no other copy", needs, check: bytes(32), make };
}

/**
 * What a flat string costs where the text lies ready: the limit of token_hex(32) in runtimes with a Buffer.
 * @type {Contender}
 */
const flatText = {
  name: "latin1Slice of 64 bytes alone",
  grade: "limit",
  form: "flat",
  gives: "the string alone, of bytes that do not change",
  needs: ["Buffer"],
  check(mint) {
    must(mint() === "0".repeat(64), "not the text of the bytes");
  },
  make() {
    const bytes = Buffer.from("0".repeat(64));
    return () => /** @type {any} */ (bytes).latin1Slice(0, 64);
  },
};

/** @type {Group[]} */
export const tokens = [
  {
    name: "a 256-bit token",
    unit: "token",
    contenders: [
      ...ours(32, HEX_256, BASE64URL_256),
      randomBytes(32, "hex", HEX_256),
      randomBytes(32, "base64url", BASE64URL_256),
      ownHex(32, HEX_256),
      ownBase64url(32, BASE64URL_256),
      tableHex(32, HEX_256),
      nanoid(43, BASE64URL_256),
      uid(64, HEX_256),
      uidSafe(32, BASE64URL_256),
      secureRandomString(43, BASE64URL_256),
      cryptoRandomString(64, HEX_256),
      randomJs(64, HEX_256),
      native("c", "C, a token in hex", { form: "buffer", bits: 256 }),
      native("python", "CPython, token_hex(32)", { form: "flat", bits: 256 }),
      native("python", "CPython, token_urlsafe(32)", { form: "flat", bits: 256 }),
      rawEntropy(32),
      flatText,
    ],
  },
  {
    name: "a 128-bit token",
    unit: "token",
    contenders: [
      ...ours(16, HEX_128, BASE64URL_128),
      randomBytes(16, "hex", HEX_128),
      ownHex(16, HEX_128),
      randomUUID,
      nanoid(22, BASE64URL_128),
      uid(32, HEX_128),
      uidSafe(16, BASE64URL_128),
      secureRandomString(22, BASE64URL_128),
      cryptoRandomString(32, HEX_128),
      cuid2,
      hyperid,
      native("python", "CPython, token_hex(16)", { form: "flat", bits: 128 }),
      rawEntropy(16),
    ],
  },
  {
    name: "32 random bytes",
    unit: "array",
    contenders: [
      ...onBothEngines(
        "token_bytes(32)",
        { form: "bytes", bits: 256, gives: "no other copy", check: bytes(32) },
        ({ token_bytes }) => {
          return () => token_bytes(32);
        },
      ),
      thirtyTwoBytes("randomBytes(32)", async () => {
        const { randomBytes } = await import("node:crypto");
        return () => randomBytes(32);
      }, ["node:crypto"]),
      thirtyTwoBytes(
        "getRandomValues(new Uint8Array(32))",
        () => () => globalThis.crypto.getRandomValues(new Uint8Array(32)),
        [],
      ),
      native("python", "CPython, token_bytes(32)", { form: "bytes", bits: 256 }),
      rawEntropy(32),
    ],
  },
];
