// A gigabyte of token text, a line a token of 256 bits, into cold memory.
import { lines } from "../../tools/bulk-checks.js";
import { HEX_256 } from "../../tools/forms.js";
import { ownHex } from "../../tools/web-crypto.js";
import { coldEntropy, PART, throughMemory } from "../cold-memory.js";
import { ofNode, other } from "../others.js";
import { onBothEngines } from "../ours.js";

const LINE = 65;
const COUNT = Math.floor(PART / LINE);
const TEXT = COUNT * LINE;

/** A line after another, from strings. @param {() => string} token */
function lineByLine(token) {
  const encoder = new TextEncoder();
  return throughMemory((part) => {
    for (let at = 0; at < TEXT; at += LINE) encoder.encodeInto(`${token()}\n`, part.subarray(at, at + LINE));
  });
}

const line = /** @type {const} */ ({ form: "buffer", bits: 256, units: TEXT, check: lines(HEX_256, COUNT) });
const strings = { ...line, gives: "bytes and strings left" };

/** @type {import("../groups.js").Group[]} */
export const gigabytes = [
  {
    name: "a gigabyte of token text",
    unit: "byte of text",
    slow: true,
    contenders: [
      ...onBothEngines("minter hex 32: into()", { ...line, gives: "used bytes and text wiped" }, ({ minter }) => {
        const mint = minter({ kind: "hex", nbytes: 32 });
        return throughMemory((part) => mint.into(part));
      }),
      ofNode(
        'target.write(randomBytes(32).toString("hex"))',
        { ...strings, needs: ["node:crypto", "Buffer"] },
        ({ randomBytes }) =>
          throughMemory((part) => {
            const target = Buffer.from(part.buffer, part.byteOffset, part.length);
            for (let at = 0; at < TEXT; at += LINE) target.write(`${randomBytes(32).toString("hex")}\n`, at, "latin1");
          }),
      ),
      other("encodeInto(getRandomValues(32).toHex())", { ...strings, needs: ["toHex"] }, async () =>
        lineByLine(await ownHex(32, HEX_256).make()),
      ),
      other("encodeInto(uid/secure(64))", { ...line, gives: "used bytes in its cache, strings left" }, async () => {
        const { uid } = await import("uid/secure");
        return lineByLine(() => uid(64));
      }),
      // A line of 65 characters holds 32 bytes.
      coldEntropy(32 / LINE),
    ],
  },
];
