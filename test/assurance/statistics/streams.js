// Endless streams of bytes out of what a build's program writes, or its functions return. By hand:
// node test/assurance/statistics/streams.js symbols js | ent
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { BitsBelow } from "./bits.js";
import { written, writtenLines } from "./program.js";

/** @typedef {"wasm" | "js"} Engine */
/** @typedef {{ dist: URL, engine: Engine }} Build the folder of the built package, with a slash at its end */
/** @typedef {(build: Build) => AsyncIterable<Uint8Array>} Open */
/** @typedef {(build: Build) => AsyncIterable<ArrayLike<number>>} Batches */
/** @typedef {{ caughtBy: string[], open: Open }} Stream caughtBy: what has to see the biased build */

export const OURS = new URL("../../../dist/", import.meta.url);
export const SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** @param {Build} build @returns {Promise<import("../../../src/index.ts").Secrets>} */
export async function secretsOf({ dist, engine }) {
  const { createSecrets } = await import(new URL("index.js", dist).href);
  const own = createSecrets({ engine });
  if (own.engine !== engine) throw new Error(`asked for the ${engine} engine, got ${own.engine}`);
  return own;
}

/** Which symbol each byte of a text is: its place in the alphabet, 255 for none. @param {string} alphabet */
export function ranks(alphabet) {
  const table = new Uint8Array(256).fill(255);
  for (const [rank, symbol] of [...alphabet].entries()) table[symbol.charCodeAt(0)] = rank;
  return table;
}

/** @param {"hex" | "base64url"} encoding @param {string[]} args @returns {Open} */
function decoded(encoding, ...args) {
  return async function* (build) {
    for await (const lines of writtenLines(build, ...args)) {
      const bytes = Buffer.concat(lines.map((line) => Buffer.from(line, encoding)));
      if (bytes.length !== 32 * lines.length) throw new Error("a token that is not 32 bytes");
      yield bytes;
    }
  };
}

/** The bits of values below a bound. @param {number} bound @param {Batches} batches @returns {Open} */
function bounded(bound, batches) {
  return async function* (build) {
    const bits = new BitsBelow(bound);
    for await (const values of batches(build)) yield bits.pack(values);
  };
}

/** @type {Record<string, Stream>} */
export const STREAMS = {
  bytes: { caughtBy: [], open: (build) => written(build, "bytes", "65536", "-n", "1G") },
  hex: { caughtBy: [], open: decoded("hex", "hex", "32") },
  base64url: { caughtBy: [], open: decoded("base64url", "urlsafe", "32") },
  symbols: {
    caughtBy: ["ent", "rngtest", "dieharder"],
    open: bounded(62, async function* (build) {
      const table = ranks(SYMBOLS);
      const args = ["string", "--symbols", SYMBOLS, "--length", "32"];
      for await (const lines of writtenLines(build, ...args)) {
        yield Buffer.from(lines.join(""), "latin1").map((byte) => table[byte] ?? 255);
      }
    }),
  },
  integers: {
    caughtBy: ["ent", "rngtest", "dieharder"],
    open: bounded(40000, async function* (build) {
      for await (const lines of writtenLines(build, "below", "40000")) yield lines.map(Number);
    }),
  },
  singles: {
    caughtBy: ["ent", "rngtest", "dieharder"],
    open: bounded(1000, async function* (build) {
      const { randbelow } = await secretsOf(build);
      for (;;) {
        const values = new Uint16Array(65536);
        for (let i = 0; i < values.length; i++) values[i] = randbelow(1000);
        yield values;
      }
    }),
  },
  fills: {
    // One bit in 31 is biased, which rngtest hardly sees in 20,000 bits at a time.
    caughtBy: ["ent", "dieharder"],
    open: bounded(3 * 2 ** 30, async function* (build) {
      const { fillRandbelow } = await secretsOf(build);
      for (;;) yield fillRandbelow(new Uint32Array(65536), 3 * 2 ** 30);
    }),
  },
  doubles: {
    caughtBy: [],
    open: bounded(2 ** 53, async function* (build) {
      const { fillRandom } = await secretsOf(build);
      for (;;) yield fillRandom(new Float64Array(65536)).map((double) => double * 2 ** 53);
    }),
  },
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , name = "", engine = "wasm", dist] = process.argv;
  const stream = STREAMS[name];
  if (!stream || (engine !== "wasm" && engine !== "js")) {
    console.error(`streams.js ${Object.keys(STREAMS).join("|")} [wasm|js] [DIST]`);
    process.exit(2);
  }
  const build = { dist: dist ? pathToFileURL(`${dist}/`) : OURS, engine: /** @type {Engine} */ (engine) };
  // The reader had enough.
  await pipeline(stream.open(build), process.stdout).catch((/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== "EPIPE") throw error;
  });
}
