// Tables of the page with a column for each runtime: what calls cost, memory, the first token, crossovers.
import { crossover } from "../../tools/crossover.js";
import { three, withHalf } from "../../tools/figures.js";
import { table } from "../../tools/markdown.js";
import { spread } from "../../tools/spread.js";
import { beyondEmpty, ownIn } from "../comparison.js";
import { code } from "./leads.js";

/** @typedef {import("../results.js").Run} Run */

/** @type {[need: string, group: string, call: string][]} */
const CALLS = [
  ["one token, to store", "a 256-bit token", "token_urlsafe(32)"],
  ["one token, hex", "a 256-bit token", "token_hex(32)"],
  ["many tokens, sent and dropped", "a 256-bit token", "minter urlsafe 32: next()"],
  ["a million tokens in a list", "a million tokens as strings", "minter hex 32: take(1e6)"],
  ["a token of letters and digits", "a token of 32 letters and digits", "minter string 62 x 32: next()"],
  ["an API key with a checksum", "an API key with a checksum", "minter key: next()"],
  ["a UUID of version 4", "a UUID of version 4", "minter uuid4: next()"],
  ["a UUID of version 7", "a UUID of version 7", "minter uuid7: next()"],
  ["a password", "a password of four classes", "password({ length: 16, … })"],
  ["bytes", "32 random bytes", "token_bytes(32)"],
  ["an integer", "an integer below 1000", "randbelow(1000)"],
  ["many integers, each", "an array of integers below 62", "fillRandbelow(Uint8Array, 62)"],
  ["a double", "a double in [0, 1)", "SystemRandom.random()"],
  ["text into a buffer, a byte of entropy", "a buffer of tokens in hex", "minter hex 32: into()"],
];

/** @param {Run[]} runs */
const titles = (runs) => runs.map(({ title }) => title);

/** @param {Run[]} runs */
export function costs(runs) {
  const rows = CALLS.flatMap(([need, group, call]) => {
    const cells = runs.map((run) => ownIn(run, group, call)).map((own) => (own ? three(spread(own.ns).median) : ""));
    return cells.some(Boolean) ? [[need, code(call), ...cells]] : [];
  });
  return table(["for", "call", ...titles(runs)], rows, runs.length);
}

/**
 * What has one figure a runtime.
 * @param {string} what @param {Run[]} runs @param {(run: Run) => Map<string, string>} figures
 */
function figureTable(what, runs, figures) {
  const having = runs.map((run) => ({ run, found: figures(run) })).filter(({ found }) => found.size > 0);
  const names = [...new Set(having.flatMap(({ found }) => [...found.keys()]))];
  const rows = names.map((name) => [code(name), ...having.map(({ found }) => found.get(name) ?? "")]);
  return table([what, ...titles(having.map(({ run }) => run))], rows, having.length);
}

/** @param {Run[]} runs */
export function memory(runs) {
  return figureTable("bytes that a kept token holds", runs, ({ memory = [] }) => {
    const some = memory.filter(({ engine }) => engine !== "JavaScript");
    return new Map(some.map(({ name, bytesPerToken }) => [name, Math.round(bytesPerToken).toLocaleString("en")]));
  });
}

/** @param {Run[]} runs */
export function firstToken(runs) {
  return figureTable(
    "ms more than an empty program",
    runs,
    ({ cold = [] }) => new Map(cold.map((one) => [one.name, withHalf(beyondEmpty(one))])),
  );
}

/** @param {Run[]} runs */
export function refills(runs) {
  const told = runs.flatMap(({ title, purchases = [] }) => {
    const time = purchases.map(({ bytes, microseconds }) => {
      return `${bytes.toLocaleString("en")} bytes ${spread(microseconds).median.toFixed(0)} µs`;
    });
    return time.length > 0 ? [`${title}: ${time.join(", ")}`] : [];
  });
  return told.length > 0 ? `The first request for entropy is part of it. ${told.join("; ")}.\n` : "";
}

/** From which size on WebAssembly is ahead. @param {Run[]} runs */
export function crossovers(runs) {
  return figureTable(
    "path",
    runs,
    ({ curves = [] }) => new Map(curves.map((curve) => [curve.path, `${crossover(curve) ?? "never"}`])),
  );
}
