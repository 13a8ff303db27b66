// A million tokens as strings, all kept: what collecting garbage costs is in it.
import { lists } from "../../tools/bulk-checks.js";
import { BASE64URL_256, HEX_256 } from "../../tools/forms.js";
import { ownHex } from "../../tools/web-crypto.js";
import { rawEntropy } from "../limit.js";
import { onBothEngines } from "../ours.js";

/** @typedef {import("../groups.js").Group} Group */
/** @typedef {import("../groups.js").Mint} Mint */

const COUNT = 1_000_000;
const check = lists(HEX_256, COUNT, 1);
const flat = /** @type {const} */ ({ form: "flat", bits: 256, units: COUNT, check });
const cut = /** @type {const} */ ({ form: "cut", bits: 256, units: COUNT, check });

/** @param {() => string} token @returns {Mint} */
function listing(token) {
  return () => {
    const list = [];
    for (let i = 0; i < COUNT; i++) list.push(token());
    return list;
  };
}

const own = ownHex(32, HEX_256);

/** @type {Group[]} */
export const millions = [
  {
    name: "a million tokens as strings",
    unit: "token",
    slow: true,
    long: true,
    contenders: [
      ...onBothEngines(
        "minter hex 32: take(1e6)",
        { ...cut, gives: "each cut from a text of at most 4 KB, not wiped" },
        ({ minter }) => {
          const mint = minter({ kind: "hex", nbytes: 32 });
          return () => mint.take(COUNT);
        },
      ),
      ...onBothEngines("token_hex(32)", { ...flat, gives: "flat; used bytes and text wiped" }, ({ token_hex }) => {
        return listing(() => token_hex(32));
      }),
      {
        ...flat,
        name: 'randomBytes(32).toString("hex")',
        grade: "secret",
        gives: "flat, a copy of the bytes left",
        needs: ["node:crypto"],
        async make() {
          const { randomBytes } = await import("node:crypto");
          return listing(() => randomBytes(32).toString("hex"));
        },
      },
      { ...own, units: COUNT, check, make: async () => listing(await own.make()) },
      {
        ...cut,
        name: "nanoid(43)",
        grade: "secret",
        bits: 258,
        gives: "cut from texts of 32 KB, not wiped",
        check: lists(BASE64URL_256, COUNT, 1),
        async make() {
          const { nanoid } = await import("nanoid");
          return listing(() => nanoid(43));
        },
      },
      {
        ...flat,
        name: "uid/secure(64)",
        grade: "secret",
        form: "rope",
        gives: "ropes, used bytes left in its cache",
        async make() {
          const { uid } = await import("uid/secure");
          return listing(() => uid(64));
        },
      },
      rawEntropy(32),
    ],
  },
];
