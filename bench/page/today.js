// What people use today, and what takes its place: a column for each runtime.

import { table } from "../../tools/markdown.js";
import { ratio } from "../../tools/spread.js";
import { fullName, groupOf } from "./contenders.js";

/** @typedef {Pick<import("./results.js").Run, "title" | "groups">} Run */

/** What people use today, and what takes its place. */
const PAIRS = [
  ["a 256-bit token", "token_hex(32)", 'randomBytes(32).toString("hex")'],
  ["a 256-bit token", "token_hex(32)", "getRandomValues(32).toHex()"],
  ["a 128-bit token", "token_hex(16)", "randomUUID()"],
  ["a UUID of version 4", "uuid4()", "randomUUID()"],
  ["32 random bytes", "token_bytes(32)", "randomBytes(32)"],
  ["an integer below 1000", "randbelow(1000)", "randomInt(1000)"],
  ["comparing two tokens", "compare_digest(a, b)", "timingSafeEqual(Buffer.from(a), Buffer.from(b))"],
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

/** How many times faster ours is, on WebAssembly where the engine counts; nothing where one of the two was not measured. @param {Run} run @param {string} group @param {string} own @param {string} other */
function leadIn(run, group, own, other) {
  const all = groupOf(run, group)?.contenders ?? [];
  const of = all.find((one) => one.ours && one.name === own && one.engine !== "JavaScript");
  const than = all.find((one) => fullName(one) === other);
  return of && than && ratio(than.ns, of.ns).median;
}

/** @param {number | undefined} value @param {number} digits */
const figure = (value, digits) => (value === undefined ? "" : value.toFixed(value < 10 ? digits : 0));

/** @param {string[]} row */
const measured = (row) => row.slice(2).some(Boolean);

/** How many times faster ours is, a row a pair. @param {Run[]} runs @param {string[][]} [pairs] */
export function leads(runs, pairs = PAIRS) {
  const rows = pairs.map(([group = "", ours = "", theirs = ""]) => [
    `\`${ours}\``,
    `\`${theirs}\``,
    ...runs.map((run) => figure(leadIn(run, group, ours, theirs), 1)),
  ]);
  return table(["this", "than", ...runs.map(({ title }) => title)], rows.filter(measured), runs.length);
}

/** How fast the package is, as tables. @param {Run[]} runs */
export function speeds(runs) {
  const shares = SHARES.map(([group = "", ours = ""]) => {
    const unit = runs[0]?.groups.find(({ name }) => name === group)?.unit ?? "";
    const [call = ""] = ours.split(", no separator");
    return [`\`${ours}\``, unit, ...runs.map((run) => figure(leadIn(run, group, call, RAW), 2))];
  });
  return `How many times faster the WebAssembly engine is; below 1, the other is faster:

${leads(runs)}
Filling a buffer of 64 KiB, as a share of the speed of \`getRandomValues\` in raw bytes:

${table(["this", "unit", ...runs.map(({ title }) => title)], shares.filter(measured), runs.length)}`;
}
