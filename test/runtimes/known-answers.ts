// Writes answers.js: few of CPython's recorded answers for each function, and the model's for minters and fills.
import { readFileSync } from "node:fs";
import type { MinterSpec } from "../../src/index.ts";
import { callPython, takesIntegers } from "../cpython/adapter.ts";
import { decode, type Encoded } from "../cpython/values.ts";
import { PlainMinter, PlainStream } from "../minter-model.ts";
import { knownBytes } from "./contract/replay.js";
import { digestOf, hexOf } from "./contract/text.js";
import { literal } from "./literal.ts";

interface Recorded {
  readonly id: string;
  readonly fn: string;
  readonly args: readonly Encoded[];
  readonly kwargs?: Readonly<Record<string, Encoded>>;
  readonly result?: Encoded;
  readonly error?: unknown;
  readonly mutated_arg0?: Encoded;
  readonly entropy_hex_consumed: string;
  readonly tags: readonly string[];
  readonly tol_ulp?: number;
  readonly calls?: readonly Recorded[];
}

/** How many calls of a function, and the longest of them: every runtime loads all of it. */
const CALLS_EACH = 7;
const LONGEST = 300;

/** A call whose answer hangs on less than these can go another way in another mathematical library. */
const MOST_ULPS = 64;

const { cases, meta }: { cases: readonly Recorded[]; meta: { sensitivity_2ulp: { branch_sensitive: string[] } } } =
  JSON.parse(readFileSync(new URL("../cpython/vectors.json", import.meta.url), "utf8"));

const usable = cases.filter(
  ({ id, fn, error, tags, tol_ulp = 0, calls }) =>
    !error &&
    !calls &&
    fn.includes(".") &&
    !/etstate|seed/.test(fn) &&
    !["python-only", "js-number-is-float", "arity"].some((tag) => tags.includes(tag)) &&
    !meta.sensitivity_2ulp.branch_sensitive.includes(id) &&
    tol_ulp <= MOST_ULPS,
);

/** An object whose every method answers with its arguments: what the adapter would call. */
const echo: never = new Proxy(
  {},
  {
    get:
      () =>
      (...args: unknown[]) =>
        args,
  },
) as never;

function pythonCall(one: Recorded, wide: boolean): string | undefined {
  const { fn, result = null, mutated_arg0: left, entropy_hex_consumed: took, tol_ulp: ulps = 0 } = one;
  if (
    /\$(range|iter|set|dict)/.test(JSON.stringify(one.args)) ||
    (left !== undefined && "$bytes" in Object(one.args[0]))
  ) {
    return undefined;
  }
  const kwargs = Object.fromEntries(Object.entries(one.kwargs ?? {}).map(([name, value]) => [name, decode(value)]));
  const args = callPython(echo, echo, { fn, args: one.args.map(decode), kwargs }, wide) as unknown[];
  // A bigint in gives a bigint out.
  const big = takesIntegers(fn) && args.some((value) => typeof value === "bigint");
  const answer = big ? BigInt(decode(result) as number) : (decode(result) ?? undefined);
  const call = {
    fn,
    args,
    took,
    ...(answer !== undefined && { answer }),
    ...(left !== undefined && { left: decode(left) }),
    ...(ulps > 0 && typeof answer === "number" && Number.isFinite(answer) && !Number.isInteger(answer) && { ulps }),
  };
  const text = literal(call);
  return text.length <= LONGEST ? text : undefined;
}

/** As many of a function's calls, spread over all that are recorded; every other one in bigints, where that is a choice. */
function pythonCalls(fn: string): string[] {
  const written = usable
    .filter((one) => one.fn === fn)
    .map((one, index) => pythonCall(one, takesIntegers(fn) && index % 2 === 1))
    .filter((text) => text !== undefined);
  const count = Math.min(CALLS_EACH, written.length);
  return Array.from({ length: count }, (_, i) => written[Math.floor((i * written.length) / count)] as string);
}

/** Two calls of gauss on one object: the second takes nothing. */
function gaussTwice(): string[] {
  const sequence = cases.find(({ calls }) =>
    calls?.every(({ fn, args }) => fn === "SystemRandom.gauss" && !args.length),
  );
  return (sequence?.calls ?? []).slice(0, 2).map((call) => {
    const { fn, result = null, entropy_hex_consumed: took } = call;
    return literal({ fn, args: [], took, answer: decode(result), ulps: 64, ...(took === "" && { goesOn: true }) });
  });
}

const SPECS: readonly MinterSpec[] = [
  { kind: "hex" },
  { kind: "hex", nbytes: 5 },
  { kind: "urlsafe", nbytes: 16 },
  { kind: "urlsafe", nbytes: 20, separator: "" },
  { kind: "string", alphabet: "01", length: 9, separator: " | " },
  { kind: "string", alphabet: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", length: 22 },
  { kind: "string", alphabet: "aß語😀", length: 7, separator: "→" },
  { kind: "uuid4" },
];

/** next, take(3), into for 3 and for 2, two steps of an iteration, a stream of 3: contract/minters.js. */
const TOKENS = 1 + 3 + 3 + 2 + 2 + 3;

function minted(spec: MinterSpec, index: number): string {
  const seed = 1000 + index;
  const stream = new PlainStream(knownBytes(10_000, seed));
  const model = new PlainMinter(stream, spec, 0);
  const tokens = model.take(TOKENS);
  return literal({ spec, seed, took: stream.used, widest: model.bytesEach, tokens });
}

const FILLS: readonly [fn: string, array: string, length: number, bound?: number | bigint][] = [
  ["fillBytes", "Uint8Array", 19],
  ["fillBytes", "Int8Array", 5],
  ["fillBytes", "Uint32Array", 6],
  ["fillBytes", "BigUint64Array", 20_001],
  ["fillRandbelow", "Uint8Array", 40, 6],
  ["fillRandbelow", "Uint8Array", 70_000, 62],
  ["fillRandbelow", "Uint8Array", 20, 256],
  ["fillRandbelow", "Uint16Array", 20, 1000],
  ["fillRandbelow", "Uint32Array", 20, 100_000n],
  ["fillRandbelow", "Uint32Array", 10_001, 2 ** 31 + 1],
  ["fillRandbelow", "BigUint64Array", 10, 2n ** 64n],
  ["fillRandbelow", "BigUint64Array", 10, 10n ** 18n],
  ["fillRandbelow", "Float64Array", 10, 2 ** 53],
  ["fillRandbelow", "Float64Array", 10, 6],
  ["fillRandbelow", "Uint8Array", 3, 1],
  ["fillRandbits", "Uint8Array", 20, 3],
  ["fillRandbits", "Uint16Array", 10, 9],
  ["fillRandbits", "Uint32Array", 10, 32],
  ["fillRandbits", "BigUint64Array", 5, 64n],
  ["fillRandbits", "Float64Array", 5, 53],
  ["fillRandom", "Float64Array", 10],
  ["fillRandom", "Float64Array", 10_001],
];

const ARRAYS = { Uint8Array, Int8Array, Uint16Array, Uint32Array, BigUint64Array, Float64Array };

/** The longest array of which every value is written down. */
const SHORT = 100;

function filled([fn, array, length, bound]: (typeof FILLS)[number], index: number): string {
  const seed = 2000 + index;
  const stream = new PlainStream(knownBytes(600_000, seed));
  const Holder = ARRAYS[array as keyof typeof ARRAYS];
  const values = new Holder(length);
  if (fn === "fillBytes") new Uint8Array(values.buffer).set(stream.bytes(values.byteLength));
  else if (fn === "fillRandom") for (let i = 0; i < length; i++) values[i] = stream.random();
  else {
    const n = fn === "fillRandbits" ? 2n ** BigInt(bound as number) : BigInt(bound as number);
    const big = Holder === BigUint64Array;
    stream.integers(length, n).forEach((value, i) => {
      values[i] = big ? value : Number(value);
    });
  }
  const list = Array.from(values as ArrayLike<number | bigint>);
  const answer = length <= SHORT ? { values: list } : { digest: digestOf(new Uint8Array(values.buffer)) };
  return literal({ fn, array, length, ...(bound !== undefined && { bound }), seed, took: stream.used, ...answer });
}

/** Longer than what a core makes at once. */
function text(fn: "token_bytes" | "token_hex" | "token_urlsafe", nbytes: number, index: number): string {
  const seed = 3000 + index;
  const bytes = Buffer.from(knownBytes(nbytes, seed));
  const digest = digestOf(
    fn === "token_bytes" ? bytes : Buffer.from(fn === "token_hex" ? hexOf(bytes) : bytes.toString("base64url")),
  );
  return literal({ fn, nbytes, seed, digest });
}

const FUNCTIONS = [...new Set(usable.map(({ fn }) => fn))];

/** The functions that have answers. */
export const ANSWERED: readonly string[] = FUNCTIONS;

/** The text of answers.js. */
export function knownAnswers(): string {
  const calls = [...FUNCTIONS.flatMap(pythonCalls), ...gaussTwice()];
  const texts = (["token_bytes", "token_hex", "token_urlsafe"] as const).map((fn, i) => text(fn, 100_001, i));
  return `// Made from test/cpython/vectors.json and test/minter-model.ts: npx vitest run test/runtimes/answers.test.ts -u
import { bytesOf } from "./contract/text.js";

/** What CPython answered. */
export const PYTHON_CALLS = ${list(calls)};

/** What the model mints. */
export const MINTERS = ${list(SPECS.map(minted))};

/** What the model fills arrays with. */
export const FILLS = ${list(FILLS.map(filled))};

/** Long tokens. */
export const TEXTS = ${list(texts)};
`;
}

function list(items: readonly string[]): string {
  return `[\n${items.map((item) => `  ${item},\n`).join("")}]`;
}
