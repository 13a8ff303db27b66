// A call as Python spells it, made on the package: keyword arguments become positions or an options object.
import type { Secrets, SystemRandom } from "../../src/index.ts";

export interface PythonCall {
  /** "secrets.token_hex" or "SystemRandom.sample". */
  readonly fn: string;
  readonly args: readonly unknown[];
  readonly kwargs: Readonly<Record<string, unknown>>;
}

/** The parameters that Python takes by position or by name. */
export const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  token_bytes: ["nbytes"],
  token_hex: ["nbytes"],
  token_urlsafe: ["nbytes"],
  randbits: ["k"],
  getrandbits: ["k"],
  randbelow: ["exclusive_upper_bound"],
  randbytes: ["n"],
  randrange: ["start", "stop", "step"],
  randint: ["a", "b"],
  choice: ["seq"],
  choices: ["population", "weights"],
  sample: ["population", "k"],
  shuffle: ["x"],
  uniform: ["a", "b"],
  triangular: ["low", "high", "mode"],
  normalvariate: ["mu", "sigma"],
  gauss: ["mu", "sigma"],
  lognormvariate: ["mu", "sigma"],
  expovariate: ["lambd"],
  vonmisesvariate: ["mu", "kappa"],
  gammavariate: ["alpha", "beta"],
  betavariate: ["alpha", "beta"],
  paretovariate: ["alpha"],
  weibullvariate: ["alpha", "beta"],
  binomialvariate: ["n", "p"],
};

/** What answers with an integer, and so with a bigint where one is given. */
const INTEGERS = new Set(["randbits", "getrandbits", "randbelow", "randrange", "randint", "binomialvariate"]);

type Method = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Makes the call on `own`, or on `random`, an object of its SystemRandom. Where a whole number may have an answer past
 * 2^53 it is passed as a bigint; with `wide`, every integer argument of an integer function is.
 */
export function callPython(own: Secrets, random: SystemRandom, call: PythonCall, wide = false): unknown {
  const [owner, name = ""] = call.fn.split(".");
  const target: object = owner === "secrets" ? own : random;
  const method = Reflect.get(target, name) as Method;
  const { positions, rest } = place(PARAMETERS[name] ?? [], call);
  if (INTEGERS.has(name)) return method.apply(target, integers(name, positions, wide));
  if (name === "choices") {
    const [population, weights] = positions;
    const named = weights === undefined ? rest : { weights, ...rest };
    return method.call(target, population, ...options(named));
  }
  if (name === "sample") return method.call(target, ...positions, ...options(rest));
  return method.apply(target, positions);
}

/** Whether `wide` makes a difference. */
export function takesIntegers(fn: string): boolean {
  return INTEGERS.has(fn.slice(fn.indexOf(".") + 1));
}

/** Moves the named arguments that have a position to it. */
function place(names: readonly string[], call: PythonCall): { positions: unknown[]; rest: Record<string, unknown> } {
  const positions = [...call.args];
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(call.kwargs)) {
    const position = names.indexOf(name);
    if (position < 0) rest[name] = value;
    else positions[position] = value;
  }
  return { positions, rest };
}

function options(named: Record<string, unknown>): [] | [Record<string, unknown>] {
  return Object.keys(named).length > 0 ? [named] : [];
}

function integers(name: string, positions: unknown[], wide: boolean): unknown[] {
  const bits = name === "randbits" || name === "getrandbits";
  return positions.map((value, position) => {
    if (!Number.isSafeInteger(value) || (name === "binomialvariate" && position > 0)) return value;
    return wide || (bits && (value as number) > 53) ? BigInt(value as number) : value;
  });
}
