// A million tokens as strings, all kept: collecting garbage is part of it.
import { lists } from "../../tools/bulk-checks.js";
import { BASE64URL_256, HEX_256 } from "../../tools/forms.js";
import { ownHex } from "../../tools/web-crypto.js";
import { ofNode, other, rawEntropy } from "../others.js";
import { FLAT, onBothEngines } from "../ours.js";

const COUNT = 1_000_000;
const million = { bits: 256, units: COUNT, check: lists(HEX_256, COUNT, 1) };

/** @param {() => string} token @returns {import("../groups.js").Mint} */
function listing(token) {
  return () => {
    const list = [];
    for (let i = 0; i < COUNT; i++) list.push(token());
    return list;
  };
}

const own = ownHex(32, HEX_256);

/** @type {import("../groups.js").Group[]} */
export const millions = [
  {
    name: "a million tokens as strings",
    unit: "token",
    slow: true,
    long: true,
    contenders: [
      ...onBothEngines(
        "minter hex 32: take(1e6)",
        { ...million, form: "cut", gives: "each cut from a text of at most 4 KB, not wiped" },
        ({ minter }) => {
          const mint = minter({ kind: "hex", nbytes: 32 });
          return () => mint.take(COUNT);
        },
      ),
      ...onBothEngines("token_hex(32)", { ...million, ...FLAT }, ({ token_hex }) => listing(() => token_hex(32))),
      ofNode(
        'randomBytes(32).toString("hex")',
        { ...million, form: "flat", gives: "flat, a copy of the bytes left" },
        ({ randomBytes }) => listing(() => randomBytes(32).toString("hex")),
      ),
      { ...own, ...million, make: async () => listing(await own.make()) },
      other(
        "nanoid(43)",
        {
          ...million,
          form: "cut",
          bits: 258,
          gives: "cut from texts of 32 KB, not wiped",
          check: lists(BASE64URL_256, COUNT, 1),
        },
        async () => {
          const { nanoid } = await import("nanoid");
          return listing(() => nanoid(43));
        },
      ),
      other("uid/secure(64)", { ...million, form: "rope", gives: "ropes, used bytes left in its cache" }, async () => {
        const { uid } = await import("uid/secure");
        return listing(() => uid(64));
      }),
      rawEntropy(32),
    ],
  },
];
