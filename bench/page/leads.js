// How many times as fast our calls are as what they replace: a row a pair, a column a runtime.
import { readFileSync } from "node:fs";
import { table } from "../../tools/markdown.js";
import { leadIn } from "../comparison.js";

/** @typedef {Pick<import("../results.js").Run, "title" | "groups">} Run */
/** @typedef {[group: string, ours: string, theirs: string]} Pair */

const RAW = "getRandomValues, 65,536 bytes a call";

/** @type {Record<string, Pair[]>} */
export const PAIRS = {
  "A token": [
    ["a 256-bit token", "token_hex(32)", 'randomBytes(32).toString("hex")'],
    ["a 256-bit token", "token_hex(32)", "getRandomValues(32).toHex()"],
    ["a 256-bit token", "token_hex(32)", "nanoid(43)"],
    ["a 256-bit token", "minter urlsafe 32: next()", "nanoid(43)"],
    ["a 128-bit token", "token_hex(16)", "randomUUID()"],
    ["32 random bytes", "token_bytes(32)", "randomBytes(32)"],
    ["32 random bytes", "token_bytes(32)", "getRandomValues(new Uint8Array(32))"],
    ["a token of 32 letters and digits", "minter string 62 x 32: next()", "customAlphabet(alphabet, 32) of nanoid"],
    ["an API key with a checksum", "minter key: next()", "randomBytes(32), base62 by bigint, CRC-32 by table"],
  ],
  "A UUID": [
    ["a UUID of version 4", "uuid4()", "randomUUID()"],
    ["a UUID of version 4", "minter uuid4: next()", "randomUUID()"],
    ["a UUID of version 4", "minter uuid4: next()", "uuid v4()"],
    ["a UUID of version 7", "minter uuid7: next()", "uuid v7()"],
  ],
  "An integer": [
    ["an integer below 1000", "randbelow(1000)", "randomInt(1000)"],
    ["an integer below 1000", "randbelow(1000)", "pure-rand uniformInt over crypto"],
    ["a shuffle of a million", "SystemRandom.shuffle(million)", "Fisher-Yates with randomInt(i + 1)"],
  ],
  "A double": [
    ["a double in [0, 1)", "SystemRandom.random()", "getRandomValues(new Uint32Array(2))"],
    ["a double in [0, 1)", "SystemRandom.random()", "pure-rand uniformFloat64 over crypto"],
  ],
  Comparing: [
    ["comparing two tokens", "compare_digest(a, b)", "timingSafeEqual(Buffer.from(a), Buffer.from(b))"],
    ["comparing two arrays of 32 bytes", "compare_digest(a, b)", "timingSafeEqual(a, b)"],
  ],
  "A password": [["a password of four classes", "password({ length: 16, … })", "generate-password, strict"]],
  "Bulk text": [
    ["a million tokens as strings", "minter hex 32: take(1e6)", 'randomBytes(32).toString("hex")'],
    ["a million tokens as strings", "minter hex 32: take(1e6)", "nanoid(43)"],
    ["a buffer of hex text", "minter hex 32: into()", 'randomFillSync, buffer.hexSlice, target.write("latin1")'],
    ["a gigabyte of token text", "minter hex 32: into()", "encodeInto(uid/secure(64))"],
    ["the command line: ten million tokens", "node dist/cli.js hex 32 -n 10M", "openssl rand -hex 320000000"],
  ],
};

/** @type {Pair[]} */
const SHARES = [
  ["a buffer of hex text", "minter hex 32: into()", RAW],
  ["a buffer of tokens in base64url", "minter urlsafe 32: into()", RAW],
  ["a buffer of tokens of letters and digits", "minter string 62 x 32: into()", RAW],
  ["an array of integers below 62", "fillRandbelow(Uint8Array, 62)", RAW],
  ["an array of doubles in [0, 1)", "fillRandom(Float64Array)", RAW],
];

/** @param {string} name */
export const code = (name) => `\`${name}\``;

/** @param {string[]} words */
export const listed = (words) => words.join(", ").replace(/, ([^,]*)$/, " and $1");

/** @param {Run} run @param {Pair} pair @param {number} digits below ten */
function figure(run, [group, own, other], digits) {
  const lead = leadIn(run, group, own, other)?.median;
  if (lead === undefined) return "";
  return lead < 1 && digits === 1 ? `**${lead.toFixed(2)}**` : lead.toFixed(lead < 10 ? digits : 0);
}

/** @param {Run[]} runs @param {Pair} pair */
export const measured = (runs, pair) => runs.some((run) => figure(run, pair, 1) !== "");

/** The pairs of which both sides were measured somewhere. @param {Run[]} runs @param {Pair[]} pairs */
export function leads(runs, pairs) {
  const rows = pairs
    .filter((pair) => measured(runs, pair))
    .map((pair) => [code(pair[1]), code(pair[2]), ...runs.map((run) => figure(run, pair, 1))]);
  return table(["this", "than", ...runs.map(({ title }) => title)], rows, runs.length);
}

/** Filling 64 KiB, as a share of the speed of the raw entropy. @param {Run[]} runs */
export function shares(runs) {
  const rows = SHARES.filter((pair) => measured(runs, pair)).map((pair) => {
    const unit = runs[0]?.groups.find(({ name }) => name === pair[0])?.unit ?? "";
    return [code(pair[1]), unit, ...runs.map((run) => figure(run, pair, 2))];
  });
  return table(["this", "unit", ...runs.map(({ title }) => title)], rows, runs.length);
}

/**
 * Which version was measured, and a warning if it is not today's.
 * @param {Pick<import("../results.js").Run, "versions">[]} runs
 */
export function fromVersion(runs) {
  const today = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
  const found = [...new Set(runs.map(({ versions }) => versions["secrets-wasm"] ?? "unknown"))];
  const which = `The figures are from version ${listed(found)}`;
  if (found.length === 1 && found[0] === today) return `${which}.`;
  return `${which} (the engine of 0.1). Today's engine is newer: everything is measured anew before the release.`;
}
