// API keys: a prefix, 43 symbols of base62, and a CRC-32 in six more.
import { must, text } from "../../tools/checks.js";
import { ALPHABET } from "../../tools/forms.js";
import { ofNode } from "../others.js";
import { minting, onBothEngines } from "../ours.js";

const PREFIX = "sk_live_";
const form = text(/^sk_live_[0-9A-Za-z]{49}$/);

/** The form, and the checksum of some. @param {import("../groups.js").Mint} mint */
function check(mint) {
  form(mint);
  for (let i = 0; i < 100; i++) {
    const key = String(mint());
    must(base62(crc32(key.slice(0, -6)), 6) === key.slice(-6), "a wrong checksum");
  }
}

/** @param {number | bigint} value @param {number} length */
function base62(value, length) {
  let rest = BigInt(value);
  let text = "";
  for (let i = 0; i < length; i++) {
    text = ALPHABET[Number(rest % 62n)] + text;
    rest /= 62n;
  }
  return text;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** @param {string} key */
function crc32(key) {
  let rest = 0xffffffff;
  for (let i = 0; i < key.length; i++) rest = Number(TABLE[(rest ^ key.charCodeAt(i)) & 255]) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

/** @type {import("../groups.js").Group[]} */
export const keys = [
  {
    name: "an API key with a checksum",
    unit: "key",
    contenders: [
      ...onBothEngines(
        "minter key: next()",
        { form: "cut", bits: 256, gives: "uniform symbols; not wiped", check },
        minting({ kind: "key", prefix: "sk_live", nbytes: 32 }),
      ),
      ofNode(
        "randomBytes(32), base62 by bigint, CRC-32 by table",
        { form: "rope", bits: 256, gives: "what people write in plain JavaScript; copies of the bytes left", check },
        ({ randomBytes }) =>
          () => {
            const key = PREFIX + base62(BigInt(`0x${randomBytes(32).toString("hex")}`), 43);
            return key + base62(crc32(key), 6);
          },
      ),
    ],
  },
];
