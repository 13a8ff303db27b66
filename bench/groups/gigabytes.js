// A gigabyte of token text, a line a token of 256 bits: through 128 MiB of memory, one MiB a call, so that every call
// writes where nothing is in cache.
import { lines } from "../../tools/bulk-checks.js";
import { HEX_256 } from "../../tools/forms.js";
import { coldEntropy, PART, throughMemory } from "../cold-memory.js";
import { onBothEngines } from "../ours.js";

/** @typedef {import("../groups.js").Contender} Contender */
/** @typedef {import("../groups.js").Group} Group */
/** @typedef {import("../groups.js").Mint} Mint */

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
const secret = /** @type {const} */ ({ ...line, grade: "secret" });

/** @type {Group[]} */
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
      {
        ...secret,
        name: 'target.write(randomBytes(32).toString("hex"))',
        gives: "bytes and strings left",
        needs: ["node:crypto", "Buffer"],
        async make() {
          const { randomBytes } = await import("node:crypto");
          return throughMemory((part) => {
            const target = Buffer.from(part.buffer, part.byteOffset, part.length);
            for (let at = 0; at < TEXT; at += LINE) target.write(`${randomBytes(32).toString("hex")}\n`, at, "latin1");
          });
        },
      },
      {
        ...secret,
        name: "encodeInto(getRandomValues(32).toHex())",
        gives: "bytes and strings left",
        needs: ["toHex"],
        make: () =>
          lineByLine(() => /** @type {any} */ (globalThis.crypto.getRandomValues(new Uint8Array(32))).toHex()),
      },
      {
        ...secret,
        name: "encodeInto(uid/secure(64))",
        gives: "used bytes in its cache, strings left",
        async make() {
          const { uid } = await import("uid/secure");
          return lineByLine(() => uid(64));
        },
      },
      // A line of 65 characters holds 32 bytes.
      coldEntropy(32 / LINE),
    ],
  },
];
