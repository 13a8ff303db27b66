// Every recorded call of CPython, made again over the bytes that CPython took.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createSecrets, type Secrets, type SystemRandom } from "../../src/index.ts";
import { callPython, takesIntegers } from "./adapter.ts";
import { wrongError } from "./errors.ts";
import { Replay } from "./replay.ts";
import { bytes, decode, type Encoded, matches, type Near } from "./values.ts";

interface Call {
  readonly fn: string;
  readonly args: readonly Encoded[];
  readonly kwargs?: Readonly<Record<string, Encoded>>;
  readonly result?: Encoded;
  readonly error?: { readonly type: string; readonly message: string; readonly kind: string };
  readonly mutated_arg0?: Encoded;
  readonly entropy_hex_consumed: string;
  readonly n_bytes_consumed: number;
  readonly draws: readonly number[];
  /** Which of several SystemRandom objects. */
  readonly obj?: number;
}

/** One call; or, as "sequence", several over one stream; or, as "repeat", the same one again and again. */
interface Case extends Call {
  readonly id: string;
  readonly tags: readonly string[];
  readonly tol_ulp?: number;
  readonly calls?: readonly Call[];
  readonly of?: string;
  readonly results?: readonly Encoded[];
}

const { cases }: { cases: readonly Case[] } = JSON.parse(
  readFileSync(new URL("vectors.json", import.meta.url), "utf8"),
);

/** What JavaScript cannot express, and how many cases each reason takes out. */
const SKIPPED = {
  /**
   * Types and coercions without a counterpart: True as 1, a dict as a sequence, a keyword for a positional parameter.
   */
  "python-only": 13,
  /** 10.0 is 10. */
  "js-number-is-float": 12,
  /** Too many arguments, or too few. */
  arity: 17,
  /** bytes cannot be shuffled in Python; a Uint8Array, which stands for them, can. */
  "immutable bytes": 1,
};

function whySkipped({ fn, args, tags }: Case): keyof typeof SKIPPED | undefined {
  for (const reason of ["python-only", "js-number-is-float", "arity"] as const)
    if (tags.includes(reason)) return reason;
  return fn === "SystemRandom.shuffle" && JSON.stringify(args).includes("$bytes") ? "immutable bytes" : undefined;
}

const expressible = cases.filter((one) => !whySkipped(one));
const functions = [...new Set(expressible.map(({ fn }) => fn))];

describe.each(["wasm", "js"] as const)("CPython's recorded answers, %s engine", (engine) => {
  describe.each([0, 7, 64, 65536])("pool of %i bytes", (pool) => {
    const source = new Replay();
    const own = createSecrets({ engine, pool, entropy: source.fill, health: false });
    let ran = 0;

    it.each(functions)("%s", (fn) => {
      const failures: string[] = [];
      for (const one of expressible.filter((each) => each.fn === fn)) {
        for (const wide of callsOf(one).some((call) => takesIntegers(call.fn)) ? [false, true] : [false]) {
          const why = replay(one, own, source, pool, wide);
          if (why) failures.push(`${one.id}${wide ? " in bigints" : ""}: ${why}`);
        }
        ran++;
      }
      expect(failures.join("\n")).toBe("");
    });

    it("has run every case but those that JavaScript cannot express", () => {
      const skipped = Object.fromEntries(Object.keys(SKIPPED).map((reason) => [reason, 0]));
      for (const one of cases) {
        const reason = whySkipped(one);
        if (reason) skipped[reason] = (skipped[reason] ?? 0) + 1;
      }
      expect(skipped).toEqual(SKIPPED);
      expect(ran).toBe(1349);
      expect(cases.length).toBe(1392);
    });
  });
});

function callsOf(one: Case): readonly Call[] {
  const { of, results } = one;
  return one.calls ?? (of && results ? results.map((result) => ({ ...one, fn: of, result })) : [one]);
}

/** Makes the calls of a case, and says what differs from CPython, if anything. */
function replay(one: Case, own: Secrets, source: Replay, pool: number, wide: boolean): string | undefined {
  const taken = one.calls?.map((call) => call.entropy_hex_consumed).join("") ?? one.entropy_hex_consumed;
  source.load(bytes(taken));
  own.discard();
  const objects: SystemRandom[] = [];
  for (const call of callsOf(one)) {
    const object = objects[call.obj ?? 0] ?? new own.SystemRandom();
    objects[call.obj ?? 0] = object;
    const why = answerDiffers(call, own, object, wide, within(one.tol_ulp ?? 0));
    if (why) return `${call.fn}: ${why}`;
  }
  return takenDiffers(one, own, source, pool);
}

function answerDiffers(call: Call, own: Secrets, object: SystemRandom, wide: boolean, near: Near): string | undefined {
  const args = call.args.map(decode);
  const kwargs = Object.fromEntries(Object.entries(call.kwargs ?? {}).map(([name, value]) => [name, decode(value)]));
  let answer: unknown;
  try {
    answer = callPython(own, object, { fn: call.fn, args, kwargs }, wide);
  } catch (thrown) {
    if (!call.error) return `threw ${thrown}`;
    return wrongError(call.error.type, call.error.kind === "msg-explicit" ? call.error.message : undefined, thrown);
  }
  if (call.error) return `returned, where CPython raises ${call.error.type}: ${call.error.message}`;
  if (!matches(call.result ?? null, answer, near)) return `answered ${String(answer).slice(0, 200)}`;
  const { mutated_arg0: changed } = call;
  return changed === undefined || matches(changed, args[0], near) ? undefined : `left ${String(args[0])}`;
}

/** Nothing may have been taken but what CPython took: the next bytes are those that follow. */
function takenDiffers(one: Case, own: Secrets, source: Replay, pool: number): string | undefined {
  const { n_bytes_consumed: length, error } = one;
  const { position, requests } = source;
  if (error && length > 0) {
    // CPython drew before it looked at the arguments; here they are checked first.
    return pool > 0 || position <= length ? undefined : `took ${position} bytes, not ${length} at most`;
  }
  if (pool === 0) {
    if (position !== length) return `took ${position} bytes, not ${length}`;
    const draws = (one.calls?.flatMap((call) => call.draws) ?? one.draws).filter((size) => size > 0);
    if (requests.join() !== draws.join()) return `asked for ${requests}, not ${draws}`;
  }
  const following = Buffer.from(source.at(length, 8)).toString("hex");
  return own.token_hex(8) === following ? undefined : `did not take exactly ${length} bytes`;
}

/** At most so many doubles apart. */
function within(ulps: number): Near {
  return (expected, actual) => {
    const apart = ordinal(expected) - ordinal(actual);
    return apart <= BigInt(ulps) && -apart <= BigInt(ulps);
  };
}

/** Consecutive integers for consecutive doubles. */
function ordinal(value: number): bigint {
  const bits = new BigInt64Array(Float64Array.of(value).buffer)[0] as bigint;
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}
