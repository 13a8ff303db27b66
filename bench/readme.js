// What the README says of speed, made from the kept runs: a column for each runtime.
import { readFileSync, writeFileSync } from "node:fs";
import { fullName, groupOf } from "./page/contenders.js";
import { table } from "./page/markdown.js";
import { ratio, spread } from "./page/spread.js";
import { beyondEmpty } from "./page/tables.js";

const README = new URL("../README.md", import.meta.url);
const SPEEDS = ["<!-- speeds: npm run bench:page writes them -->\n", "<!-- end of speeds -->\n"];
const START_UP = ["<!-- start-up: npm run bench:page writes it -->\n", "<!-- end of start-up -->\n"];

/** @typedef {Pick<import("./page/results.js").Run, "title" | "groups">} Run */

/** What people use today, and what takes its place. */
const PAIRS = [
  ["a 256-bit token", "token_hex(32)", 'randomBytes(32).toString("hex")'],
  ["a 256-bit token", "token_hex(32)", "getRandomValues(32).toHex()"],
  ["a 128-bit token", "token_hex(16)", "randomUUID()"],
  ["32 random bytes", "token_bytes(32)", "randomBytes(32)"],
  ["an integer below 1000", "randbelow(1000)", "randomInt(1000)"],
  ["a 256-bit token", "minter hex 32: next()", 'randomBytes(32).toString("hex")'],
  ["a 256-bit token", "minter hex 32: next()", "getRandomValues(32).toHex()"],
  ["a 256-bit token", "minter urlsafe 32: next()", "nanoid(43)"],
  ["a token of 32 letters and digits", "minter string 62 x 32: next()", "customAlphabet(alphabet, 32) of nanoid"],
  ["a UUID of version 4", "minter uuid4: next()", "randomUUID()"],
  ["a million tokens as strings", "minter hex 32: take(1e6)", 'randomBytes(32).toString("hex")'],
  ["a shuffle of a million", "SystemRandom.shuffle(million)", "Fisher-Yates with randomInt(i + 1)"],
  ["the command line: ten million tokens", "node dist/cli.js hex 32 -n 10M", "openssl rand -hex 320000000"],
];

const RAW = "getRandomValues, 65,536 bytes a call";
const SHARES = [
  ["a buffer of hex text", "minter hex 32: into(), no separator"],
  ["a buffer of tokens in hex", "minter hex 32: into()"],
  ["a buffer of tokens in base64url", "minter urlsafe 32: into()"],
  ["a buffer of tokens of letters and digits", "minter string 62 x 32: into()"],
  ["an array of integers below 62", "fillRandbelow(Uint8Array, 62)"],
  ["an array of integers below 64", "fillRandbelow(Uint8Array, 64)"],
  ["an array of doubles in [0, 1)", "fillRandom(Float64Array)"],
];

/** How many times faster ours is, on WebAssembly; nothing where one of the two was not measured. @param {Run} run @param {string} group @param {string} own @param {string} other */
function leadIn(run, group, own, other) {
  const all = groupOf(run, group)?.contenders ?? [];
  const [of, than] = [`${own}, WebAssembly`, other].map((who) => all.find((one) => fullName(one) === who));
  return of && than && ratio(than.ns, of.ns).median;
}

/** How fast the package is, as tables. @param {Run[]} runs */
export function speeds(runs) {
  const titles = runs.map(({ title }) => title);
  const figure = (/** @type {number | undefined} */ value, /** @type {number} */ digits) =>
    value === undefined ? "" : value.toFixed(value < 10 ? digits : 0);
  const rows = PAIRS.map(([group = "", ours = "", theirs = ""]) => [
    `\`${ours}\``,
    `\`${theirs}\``,
    ...runs.map((run) => figure(leadIn(run, group, ours, theirs), 1)),
  ]);
  const shares = SHARES.map(([group = "", ours = ""]) => {
    const unit = runs[0]?.groups.find(({ name }) => name === group)?.unit ?? "";
    const [call = ""] = ours.split(", no separator");
    return [`\`${ours}\``, unit, ...runs.map((run) => figure(leadIn(run, group, call, RAW), 2))];
  });
  const measured = (/** @type {string[]} */ row) => row.slice(2).some(Boolean);
  return `${table(["this", "than", ...titles], rows.filter(measured))}
Filling a buffer of 64 KiB, as a share of the speed of \`getRandomValues\` in raw bytes:

${table(["this", "unit", ...titles], shares.filter(measured))}`;
}

/** What the first token of a process costs, as a table and a sentence. @param {import("./cold.js").Measured} measured */
export function startUp({ cold, purchases }) {
  const rows = cold.map((program) => {
    const { median, low, high } = beyondEmpty(program);
    return [`\`${program.name}\``, `${median.toFixed(1)} ms`, `${low.toFixed(1)} to ${high.toFixed(1)}`];
  });
  const [first, later] = purchases.map(({ bytes, microseconds }) => ({
    bytes: bytes.toLocaleString("en"),
    time: `${spread(microseconds).median.toFixed(0)} µs`,
  }));
  return `${table(["import and first token", "more than an empty script", "middle half"], rows)}
The first purchase of entropy, ${first?.bytes} bytes, takes ${first?.time}; ${later?.bytes} at once would take ${later?.time}.
`;
}

/** The run whose start-up the README states. @param {import("./page/results.js").Run[]} runs @returns {import("./cold.js").Measured | undefined} */
export function startUpRun(runs) {
  const { cold, purchases } = runs.find(({ runtime }) => runtime === "node-20") ?? {};
  return cold && purchases && { cold, purchases };
}

/** Writes both into the README. @param {import("./page/results.js").Run[]} runs */
export function publishReadme(runs) {
  publish(SPEEDS, speeds(runs));
  const run = startUpRun(runs);
  if (run) publish(START_UP, startUp(run));
}

/** Puts a text between two marks of the README. @param {string[]} marks @param {string} written */
function publish([begin = "", end = ""], written) {
  const text = readFileSync(README, "utf8");
  if (!text.includes(begin)) throw new Error(`README.md has no ${begin}`);
  writeFileSync(README, text.slice(0, text.indexOf(begin) + begin.length) + written + text.slice(text.indexOf(end)));
}
