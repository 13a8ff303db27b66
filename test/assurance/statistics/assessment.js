// All that is asked of one build. The biased build is asked the same, by the same code.
import { dieharder } from "./dieharder.js";
import { duplicates } from "./duplicates.js";
import * as ent from "./ent.js";
import { FORMS, tally } from "./positions.js";
import * as rngtest from "./rngtest.js";
import { STREAMS, secretsOf } from "./streams.js";

/** @typedef {import("./streams.js").Engine} Engine */
/** @typedef {{ nbytes: number, tokens: number, engines: readonly Engine[] }} Draw */
/**
 * @typedef {object} Size
 * @property {number} tokens for the counts of positions
 * @property {number} bytes of each stream, for ent and rngtest
 * @property {(stream: string, engine: Engine) => readonly string[]} dieharder the tests of a stream
 * @property {readonly Draw[]} duplicates
 */

export const ENGINES = /** @type {const} */ (["wasm", "js"]);
const TOOLS = { ent, rngtest };

/** @param {AsyncIterable<Uint8Array>} stream @param {number} bytes */
async function* first(stream, bytes) {
  let left = bytes;
  for await (const chunk of stream) {
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) return;
  }
}

/** The same bytes into each tool. @param {AsyncIterable<Uint8Array>} stream @param {number} bytes */
async function read(stream, bytes) {
  const tools = Object.values(TOOLS).map((tool) => ({ ...tool, running: tool.open() }));
  for await (const chunk of first(stream, bytes)) await Promise.all(tools.map(({ running }) => running.write(chunk)));
  const [byEnt, byRngtest] = await Promise.all(tools.map(async ({ running }) => (await running.end()).output));
  const answers = { ent: ent.read(byEnt ?? ""), rngtest: rngtest.read(byRngtest ?? "") };
  // rngtest keeps the first four bytes to compare with, and leaves an unfinished block of 2,500.
  const blocks = Math.floor((bytes - 4) / 2500);
  if (answers.ent.figures.bytes !== bytes || answers.rngtest.figures.blocks !== blocks) {
    throw new Error("a tool has not read all of the stream");
  }
  return answers;
}

/** @param {URL} dist @param {Size} size @param {(line: string) => void} say */
export async function assess(dist, size, say) {
  const tallies = [];
  const tools = [];
  const batteries = [];
  const birthdays = [];
  for (const engine of ENGINES) {
    const build = { dist, engine };
    const own = await secretsOf(build);
    for (const [form, how] of Object.entries(FORMS)) {
      tallies.push({ form, engine, ...tally(how, own, size.tokens) });
    }
    say(`${engine}: positions of ${size.tokens.toLocaleString("en")} tokens of each form are counted`);
    for (const [stream, { open }] of Object.entries(STREAMS)) {
      tools.push({ stream, engine, ...(await read(open(build), size.bytes)) });
      for (const test of size.dieharder(stream, engine)) {
        batteries.push({ stream, engine, ...(await dieharder(() => open(build), test)) });
      }
      say(`${engine}: ent, rngtest and dieharder have read ${stream}`);
    }
    for (const { nbytes, tokens, engines } of size.duplicates) {
      if (!engines.includes(engine)) continue;
      birthdays.push({ engine, ...duplicates(own, nbytes, tokens) });
      say(`${engine}: duplicates among ${tokens.toLocaleString("en")} tokens of ${8 * nbytes} bits are counted`);
    }
  }
  return { tallies, tools, batteries, birthdays };
}

/** @typedef {Awaited<ReturnType<typeof assess>>} Assessment */
