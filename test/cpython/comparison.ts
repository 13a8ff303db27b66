// One sequence of calls, made again over the bytes that CPython took.
import { createSecrets, type EngineKind, type Secrets, type SystemRandom } from "../../src/index.ts";
import { callPython } from "./adapter.ts";
import type { GivenCall } from "./calls.ts";
import { wrongError } from "./errors.ts";
import type { Outcome } from "./python.ts";
import { Replay } from "./replay.ts";
import { mayFlip, nearFor } from "./tolerance.ts";
import { bytes, decode, matches, type Near } from "./values.ts";

/** The longest request that the engine passes on in one piece, whatever it is for. */
const CHUNK = 24_576;

/** An engine over a replayed stream. */
export class Rig {
  readonly source = new Replay();
  readonly own: Secrets;
  readonly pool: number;

  constructor(engine: EngineKind, pool: number) {
    this.own = createSecrets({ engine, pool, entropy: this.source.fill, health: false });
    this.pool = pool;
  }

  get name(): string {
    return `${this.own.engine} engine, pool of ${this.pool}`;
  }
}

/**
 * Makes the calls, and throws at the first difference. In `flips` are the calls that are not compared: the answer was
 * another, from another number of bytes than CPython's, because two mathematical libraries may disagree by an ulp about
 * a try. Rigs without a pool put them there, where the bytes of each call can be counted.
 */
export function compare(rig: Rig, calls: readonly GivenCall[], theirs: readonly Outcome[], flips: Set<number>): void {
  const { own, source, pool } = rig;
  source.load(bytes(theirs.map(({ taken }) => taken).join("")));
  own.discard();
  const objects = [new own.SystemRandom(), new own.SystemRandom()];
  let start = 0;
  for (const [i, call] of calls.entries()) {
    const expected = theirs[i] as Outcome;
    const length = expected.taken.length / 2;
    const name = call.fn.slice(call.fn.indexOf(".") + 1);
    const args = [...call.args, ...Object.values(call.kwargs)].map(decode);
    source.requests = [];
    let why = answerDiffers(own, objects[call.object] as SystemRandom, call, expected, nearFor(name, args));
    if (pool === 0) {
      const took = source.position - start;
      if (why && !expected.error && took > 0 && took !== length && mayFlip(name, args)) flips.add(i);
      why ??= requestsDiffer(took, source.requests, expected);
    }
    if (why && !flips.has(i)) {
      throw new Error(`call ${i}, ${rig.name}: ${why}\n${shown(call)}\nCPython: ${shown(expected)}`);
    }
    start += length;
    // CPython draws before it looks at some arguments; here they are checked first. So go on where CPython does.
    if (flips.has(i) || (expected.error && length > 0)) {
      own.discard();
      source.position = start;
    }
    // For the same reason a failed call has used up, or made, the deviate that CPython's gauss keeps: a new object on
    // both sides.
    if (expected.error && name === "gauss") objects[call.object] = new own.SystemRandom();
  }
  if (own.token_hex(8) !== Buffer.from(source.at(start, 8)).toString("hex")) {
    throw new Error(`${rig.name}: did not take exactly ${start} bytes\n${shown(calls)}`);
  }
}

/** Makes a call, and says what differs, if anything. The text of a ValueError is about a value, and so Python's own. */
function answerDiffers(
  own: Secrets,
  object: SystemRandom,
  call: GivenCall,
  expected: Outcome,
  near: Near,
): string | undefined {
  const args = call.args.map(decode);
  const kwargs = Object.fromEntries(Object.entries(call.kwargs).map(([name, value]) => [name, decode(value)]));
  const { error, changed } = expected;
  let answer: unknown;
  try {
    answer = callPython(own, object, { fn: call.fn, args, kwargs }, call.wide);
  } catch (thrown) {
    if (!error) return `threw ${thrown}`;
    return wrongError(error.type, error.type === "ValueError" ? error.message : undefined, thrown);
  }
  if (error) return `answered ${answer}`;
  if (!matches(expected.answer ?? null, answer, near)) return `answered ${answer}`;
  const { x = args[0] } = kwargs;
  return changed === undefined || matches(changed, x, near) ? undefined : `left ${x}`;
}

/** The bytes of an answer are CPython's, asked for in the same pieces. An error may have taken fewer. */
function requestsDiffer(took: number, requests: readonly number[], expected: Outcome): string | undefined {
  const length = expected.taken.length / 2;
  if (expected.error) return took <= length ? undefined : `took ${took} bytes, more than ${length}`;
  if (took !== length) return `took ${took} bytes, not ${length}`;
  const draws = expected.draws.filter((size) => size > 0);
  if (draws.some((size) => size > CHUNK) || requests.join() === draws.join()) return undefined;
  return `asked for ${requests} bytes, not ${draws}`;
}

function shown(value: unknown): string {
  return JSON.stringify(value).slice(0, 2000);
}
