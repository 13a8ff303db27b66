import fc, { type Arbitrary } from "fast-check";
import { PARAMETERS } from "./adapter.ts";
import type { Encoded } from "./values.ts";

/** A parameter: what it may be given, what it should not, and what nothing is wrong with beside another's bad one. */
export interface Parameter {
  readonly good: Arbitrary<Encoded>;
  readonly bad: Arbitrary<Encoded>;
  readonly plain: Encoded;
  readonly optional?: boolean;
}

export interface Arguments {
  readonly args: readonly Encoded[];
  readonly kwargs: Readonly<Record<string, Encoded>>;
  /** Whether one of them is not what it should be. */
  readonly bad: boolean;
}

const NONE = fc.constant(undefined);

interface Fault {
  readonly position: number;
  readonly value: Encoded;
}

/**
 * A value for each parameter; one in eight times one that is bad. Else the last optional ones may be left out. Now and
 * then the last that are given are given by name.
 */
export function signature(name: string, ...parameters: readonly Parameter[]): Arbitrary<Arguments> {
  const names = PARAMETERS[name] ?? [];
  const faults = parameters.map(({ bad }, position) => bad.map((value) => ({ position, value })));
  return fc
    .record({
      values: fc.tuple(...parameters.map(({ good }) => good)),
      fault: faults.length === 0 ? NONE : rarely<Fault | undefined>(fc.oneof(...faults), NONE),
      omitted: fc.nat(parameters.filter((parameter) => parameter.optional).length),
      named: rarely(fc.nat(names.length), fc.constant(0)),
    })
    .map(({ values, fault, omitted, named }) => {
      const given: Encoded[] = fault
        ? parameters.map(({ plain }, position) => (position === fault.position ? fault.value : plain))
        : values.slice(0, values.length - omitted);
      const positional = Math.max(0, given.length - named);
      const kwargs = given.slice(positional).map((value, i) => [names[positional + i] as string, value] as const);
      return { args: given.slice(0, positional), kwargs: Object.fromEntries(kwargs), bad: fault !== undefined };
    });
}

/** The first one time in `odds`, else the usual. */
export function rarely<T>(rare: Arbitrary<T>, usual: Arbitrary<T>, odds = 8): Arbitrary<T> {
  return fc.oneof({ weight: odds - 1, arbitrary: usual }, { weight: 1, arbitrary: rare });
}
