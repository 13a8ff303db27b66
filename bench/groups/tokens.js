// One token, of 256 bits and of 128.
import { bytes, must, text } from "../../tools/checks.js";
import { BASE64URL_128, BASE64URL_256, HEX_128, HEX_256 } from "../../tools/forms.js";
import { ownBase64url, ownHex, tableHex } from "../../tools/web-crypto.js";
import { native, ofNode, other, rawEntropy } from "../others.js";
import { CUT, FLAT, minting, onBothEngines } from "../ours.js";
import * as peers from "../token-peers.js";

/**
 * What the package has for a token of so many bytes.
 * @param {number} nbytes @param {RegExp} hex @param {RegExp} base64url
 */
function ours(nbytes, hex, base64url) {
  const flat = { ...FLAT, bits: 8 * nbytes };
  const cut = { ...CUT, bits: 8 * nbytes };
  const [isHex, isBase64url] = [{ check: text(hex) }, { check: text(base64url) }];
  return [
    ...onBothEngines(`token_hex(${nbytes})`, { ...flat, ...isHex }, ({ token_hex }) => {
      return () => token_hex(nbytes);
    }),
    ...onBothEngines(`token_urlsafe(${nbytes})`, { ...flat, ...isBase64url }, ({ token_urlsafe }) => {
      return () => token_urlsafe(nbytes);
    }),
    ...onBothEngines(`minter hex ${nbytes}: next()`, { ...cut, ...isHex }, minting({ kind: "hex", nbytes })),
    ...onBothEngines(
      `minter urlsafe ${nbytes}: next()`,
      { ...cut, ...isBase64url },
      minting({ kind: "urlsafe", nbytes }),
    ),
  ];
}

const thirtyTwo = /** @type {const} */ ({ form: "bytes", bits: 256, gives: "no other copy", check: bytes(32) });

/** What a flat string costs where the text lies ready: the limit of token_hex(32) in runtimes with a Buffer. */
const flatText = other(
  "latin1Slice of 64 bytes alone",
  {
    grade: "limit",
    form: "flat",
    gives: "the string alone, of bytes that do not change",
    needs: ["Buffer"],
    check: (mint) => must(mint() === "0".repeat(64), "not the text of the bytes"),
  },
  () => {
    const bytes = Buffer.from("0".repeat(64));
    return () => /** @type {any} */ (bytes).latin1Slice(0, 64);
  },
);

/** @type {import("../groups.js").Group[]} */
export const tokens = [
  {
    name: "a 256-bit token",
    unit: "token",
    contenders: [
      ...ours(32, HEX_256, BASE64URL_256),
      peers.randomBytes(32, "hex", HEX_256),
      peers.randomBytes(32, "base64url", BASE64URL_256),
      ownHex(32, HEX_256),
      ownBase64url(32, BASE64URL_256),
      tableHex(32, HEX_256),
      peers.nanoid(43, BASE64URL_256),
      peers.uid(64, HEX_256),
      peers.uidSafe(32, BASE64URL_256),
      peers.secureRandomString(43, BASE64URL_256),
      peers.cryptoRandomString(64, HEX_256),
      peers.randomJs(64, HEX_256),
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
      peers.randomBytes(16, "hex", HEX_128),
      ownHex(16, HEX_128),
      peers.randomUUID,
      peers.nanoid(22, BASE64URL_128),
      peers.uid(32, HEX_128),
      peers.uidSafe(16, BASE64URL_128),
      peers.secureRandomString(22, BASE64URL_128),
      peers.cryptoRandomString(32, HEX_128),
      peers.cuid2,
      peers.hyperid,
      native("python", "CPython, token_hex(16)", { form: "flat", bits: 128 }),
      rawEntropy(16),
    ],
  },
  {
    name: "32 random bytes",
    unit: "array",
    contenders: [
      ...onBothEngines("token_bytes(32)", thirtyTwo, ({ token_bytes }) => {
        return () => token_bytes(32);
      }),
      ofNode("randomBytes(32)", thirtyTwo, ({ randomBytes }) => {
        return () => randomBytes(32);
      }),
      other("getRandomValues(new Uint8Array(32))", { ...thirtyTwo, needs: [] }, () => {
        return () => globalThis.crypto.getRandomValues(new Uint8Array(32));
      }),
      native("python", "CPython, token_bytes(32)", { form: "bytes", bits: 256 }),
      rawEntropy(32),
    ],
  },
];
