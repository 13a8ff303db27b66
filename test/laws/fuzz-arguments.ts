// Arguments for the fuzz tests: what a function takes, mixed with everything that it does not.
import fc from "fast-check";
import { ARRAYS, OBJECTS, PRIMITIVES, SEQUENCES } from "./fuzz-values.ts";

/** A value by name, made anew for each case. */
export interface Sample {
  readonly make: () => unknown;
  [fc.toStringMethod]: () => string;
}

function sample(name: string, make: () => unknown): Sample {
  return { make, [fc.toStringMethod]: () => name };
}

function fromTable(table: Record<string, () => unknown>): fc.Arbitrary<Sample> {
  return fc.constantFrom(...Object.entries(table).map(([name, make]) => sample(name, make)));
}

const primitive = fc
  .oneof(
    fc.constantFrom<unknown>(...PRIMITIVES),
    fc.double(),
    fc.integer({ min: -10, max: 300 }),
    fc.maxSafeInteger(),
    fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }),
    fc.string({ unit: "binary", maxLength: 300 }),
  )
  .map((value) => sample(fc.stringify(value), () => value));

const array = fromTable(ARRAYS);
export const sequence = fromTable(SEQUENCES);
const object = fromTable(OBJECTS);

/** Anything. */
export const anything: fc.Arbitrary<Sample> = fc.oneof(
  { weight: 3, arbitrary: primitive },
  { weight: 1, arbitrary: array },
  { weight: 1, arbitrary: sequence },
  { weight: 1, arbitrary: object },
);

export const anyOf = (...kinds: fc.Arbitrary<Sample>[]): fc.Arbitrary<Sample> => fc.oneof(...kinds);
export const anyArray: fc.Arbitrary<Sample> = fc.oneof(array, array, anything);
export const anySequence: fc.Arbitrary<Sample> = fc.oneof(sequence, sequence, anything);

/** One of these; or, at times, anything. */
export function mostly(...values: unknown[]): fc.Arbitrary<Sample> {
  return fc.oneof(
    fc.constantFrom(...values).map((value) => sample(fc.stringify(value), () => value)),
    anything,
  );
}

/** An object with these fields, each there or not; or, at times, anything. */
export function fields(shape: Record<string, fc.Arbitrary<Sample>>): fc.Arbitrary<Sample> {
  const whole = fc
    .record(shape, { requiredKeys: [] })
    .map((given) =>
      sample(fc.stringify(given), () =>
        Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value?.make()])),
      ),
    );
  return fc.oneof({ weight: 3, arbitrary: whole }, { weight: 1, arbitrary: anything });
}

/**
 * So many, or anything; but no number so large that what is allowed takes long, and none that is merely unaffordable.
 */
export const amount = mostly(0, 1, 2, 31, 32, 33, 100).filter(({ make }) => isAffordable(make()));

export function isAffordable(value: unknown): boolean {
  if (typeof value !== "number" && typeof value !== "bigint") return true;
  return value <= 10_000 || value >= 2 ** 45;
}
