// What choice, choices, sample and shuffle are called with.
import fc, { type Arbitrary } from "fast-check";
import { HUGE, integer, noInteger, TWO_KEYS, whole } from "./arguments.ts";
import { type Arguments, type Parameter, rarely, signature } from "./signature.ts";
import { type Encoded, encodeNumber } from "./values.ts";

/** Of two elements, where it has any: of fewer, shuffle does not ask what it is. */
const noSequence: Arbitrary<Encoded> = fc.constantFrom<Encoded[]>(
  null,
  5,
  -1,
  HUGE,
  { $float: 0.5 },
  { $iter: [1, 2] },
  { $set: [1, 2] },
  TWO_KEYS,
);

const list = fc.array(fc.oneof(integer, fc.string({ maxLength: 3 })), { maxLength: 40 });
const binary = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString("hex"));
const bounds = fc.tuple(whole(-50, 50), whole(-50, 3000), fc.oneof(whole(1, 9), whole(-9, -1)));

const sequence: Parameter = {
  good: fc.oneof(
    list,
    list.map(($tuple): Encoded => ({ $tuple })),
    fc.string({ unit: "grapheme", maxLength: 40 }),
    binary.map(($bytes): Encoded => ({ $bytes })),
    bounds.map(($range): Encoded => ({ $range })),
    // CPython knows no longer ones on a 32-bit machine, and WebAssembly is one.
    whole(1, 2 ** 31 - 1).map((stop): Encoded => ({ $range: [0, stop, 1] })),
  ),
  bad: noSequence,
  plain: "abc",
};

const mutable: Parameter = {
  good: fc.oneof(
    list,
    binary.map(($bytearray): Encoded => ({ $bytearray })),
    bounds.map(($listrange): Encoded => ({ $listrange })),
  ),
  bad: fc.oneof(noSequence, fc.constantFrom<Encoded[]>("ab", { $tuple: [1, 2] })),
  plain: [1, 2],
};

const size: Parameter = {
  good: fc.oneof(whole(0, 9), whole(-1, 100)),
  bad: fc.oneof(noInteger, fc.constant(HUGE)),
  plain: 1,
};

const weight: Arbitrary<Encoded> = rarely(
  fc.oneof(integer, fc.double().map(encodeNumber)),
  fc.oneof(whole(0, 10), fc.double({ min: 0, max: 10, noNaN: true }).map(encodeNumber)),
  20,
);
/**
 * Where weights are expected. Of strings, sets and dicts Python would take the elements, and then fail later or not at
 * all.
 */
const noWeights = fc.constantFrom<Encoded[]>(5, -1, HUGE, { $float: 2.5 });

/** As many values as the population has elements; one time in eight, more or fewer. */
function perElement(value: Arbitrary<Encoded>): Arbitrary<{ population: Encoded; values: Encoded[] }> {
  return fc
    .record({
      values: fc.array(value, { maxLength: 12 }),
      excess: rarely(fc.integer({ min: -2, max: 2 }), fc.constant(0)),
    })
    .map(({ values, excess }) => ({
      population: Array.from({ length: Math.max(0, values.length - excess) }, (_, i) => i),
      values,
    }));
}

const weighted: Arbitrary<Arguments> = fc
  .record({ each: perElement(weight), k: size.good, name: fc.constantFrom("weights", "cum_weights") })
  .map(({ each, k, name }) => ({ args: [each.population], kwargs: { [name]: each.values, k }, bad: false }));

const wronglyWeighted: Arbitrary<Arguments> = fc.oneof(
  noWeights.map((weights) => ({ args: ["abc", weights], kwargs: {}, bad: true })),
  noWeights.map((cum_weights) => ({ args: ["abc"], kwargs: { cum_weights }, bad: true })),
  fc.constant({ args: ["ab", [1, 2]], kwargs: { cum_weights: [1, 3] }, bad: true }),
  size.bad.map((k) => ({ args: ["abc"], kwargs: { k }, bad: true })),
  fc.constantFrom<Encoded[]>(null, "1", [1]).map((wrong) => ({ args: ["ab", [1, wrong]], kwargs: {}, bad: true })),
);

/** CPython finds out that the population is no sequence when it takes an element: k is 1 here, not 0. */
const unweighted = fc.record({ call: signature("choices", sequence), k: size.good }).map(({ call, k }) => ({
  ...call,
  kwargs: call.bad ? call.kwargs : { ...call.kwargs, k },
}));

/** The largest populations, by the size of the sample, of which CPython still lists every index. */
const threshold = fc
  .tuple(fc.constantFrom(21, 85, 277, 1045), fc.integer({ min: -1, max: 2 }))
  .map(([size, offset]) => size + offset);

/** Part of a population, drawn by either of the two methods. */
const part: Arbitrary<Arguments> = fc
  .tuple(fc.oneof(fc.nat(3000), threshold), fc.oneof(fc.nat(6), fc.nat(30), fc.nat(400)))
  .map(([n, k]) => ({ args: [{ $range: [0, n, 1] }, Math.min(n, k)], kwargs: {}, bad: false }));

const counted: Arbitrary<Arguments> = fc
  .record({ each: perElement(rarely(whole(-9, 2 ** 27), whole(0, 9))), k: whole(0, 9) })
  .map(({ each, k }) => ({ args: [each.population, k], kwargs: { counts: each.values }, bad: false }));

const wronglyCounted: Arbitrary<Arguments> = fc
  .constantFrom<Encoded[]>(5, HUGE, { $float: 2.5 }, [1, { $float: 0.5 }], [{ $float: "inf" }, 1], [1, null], ["1", 2])
  .map((counts) => ({ args: ["ab", 1], kwargs: { counts }, bad: true }));

export const POPULATIONS = {
  choice: signature("choice", sequence),
  choices: fc.oneof(
    { weight: 8, arbitrary: unweighted },
    { weight: 8, arbitrary: weighted },
    { weight: 1, arbitrary: wronglyWeighted },
  ),
  sample: fc.oneof(
    { weight: 4, arbitrary: signature("sample", sequence, size) },
    { weight: 4, arbitrary: part },
    { weight: 4, arbitrary: counted },
    { weight: 1, arbitrary: wronglyCounted },
  ),
  shuffle: signature("shuffle", mutable),
} satisfies Record<string, Arbitrary<Arguments>>;
