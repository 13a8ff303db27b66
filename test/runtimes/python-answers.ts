// Few of CPython's recorded answers for each function, as the text of answers.js.
import { readFileSync } from "node:fs";
import { callPython, takesIntegers } from "../cpython/adapter.ts";
import { decode, type Encoded } from "../cpython/values.ts";
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
const argumentsOf = (...args: unknown[]) => args;
const echo = new Proxy({}, { get: () => argumentsOf }) as never;

/** A call, unless it is too long or needs what only the whole record has. */
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

/**
 * As many of a function's calls, spread over all that are recorded; every other one in bigints, where that is a
 * choice.
 */
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

/** The functions that have answers. */
export const ANSWERED: readonly string[] = [...new Set(usable.map(({ fn }) => fn))];

/** The calls, as literals. */
export function pythonAnswers(): string[] {
  return [...ANSWERED.flatMap(pythonCalls), ...gaussTwice()];
}
