// What a caller may hand over, from the ordinary to the malicious. Made anew for each case, and named for a report.
import vm from "node:vm";
import { detached, revoked, TRAPS } from "../hostile-objects.ts";

/** The error of every object that throws: whoever meets it may only pass it on. */
export const OWN = new Error("the caller's own error");

function fail(): never {
  throw OWN;
}

/** An array-like whose length is another at each look. */
function changing(...lengths: unknown[]): object {
  let look = 0;
  return {
    get length() {
      return lengths[Math.min(look++, lengths.length - 1)];
    },
    0: 1,
    1: 2,
    2: 3,
  };
}

/** An array of words that says another length. */
function lengthened(length: unknown): object {
  return new Proxy(["a", "b"], {
    get: (target, key, self) => (key === "length" ? length : Reflect.get(target, key, self)),
  });
}

function resizable(length: number, later: number): ArrayBuffer {
  const buffer = new (ArrayBuffer as unknown as new (n: number, o: object) => ArrayBuffer)(length, {
    maxByteLength: 64,
  });
  setSize.set(buffer, later);
  return buffer;
}
/** What the buffers above become once there is a view of them. */
const setSize = new WeakMap<ArrayBuffer, number>();

function resized<T extends { buffer: ArrayBuffer }>(view: T): T {
  (view.buffer as unknown as { resize(n: number): void }).resize(setSize.get(view.buffer) ?? 0);
  return view;
}

const tagged = (array: object, tag: string) => Object.defineProperty(array, Symbol.toStringTag, { value: tag });
const otherRealm = (code: string) => vm.runInNewContext(code);

class Bytes extends Uint8Array {}
class Doubles extends Float64Array {}
class LongBytes extends Uint8Array {
  override get length() {
    return 1e5;
  }
}
export const ARRAYS = {
  "Uint8Array(0)": () => new Uint8Array(),
  "Uint8Array(9)": () => new Uint8Array(9),
  "Uint8ClampedArray(9)": () => new Uint8ClampedArray(9),
  "Uint16Array(9)": () => new Uint16Array(9),
  "Uint32Array(9)": () => new Uint32Array(9),
  "Int8Array(9)": () => new Int8Array(9),
  "BigUint64Array(9)": () => new BigUint64Array(9),
  "BigInt64Array(9)": () => new BigInt64Array(9),
  "Float32Array(9)": () => new Float32Array(9),
  "Float64Array(9)": () => new Float64Array(9),
  "DataView(9)": () => new DataView(new ArrayBuffer(9)),
  "ArrayBuffer(9)": () => new ArrayBuffer(9),
  "Uint8Array(5000)": () => new Uint8Array(5000),
  "Uint32Array(5000), unaligned view": () => new Uint32Array(new ArrayBuffer(20_008), 4, 5000),
  "Buffer(9)": () => Buffer.alloc(9),
  "SharedArrayBuffer(9)": () => new SharedArrayBuffer(9),
  "Uint8Array, shared": () => new Uint8Array(new SharedArrayBuffer(9)),
  "Float64Array, shared": () => new Float64Array(new SharedArrayBuffer(16)),
  "Uint8Array, detached": () => detached(new Uint8Array(9)),
  "Uint16Array, detached": () => detached(new Uint16Array(9)),
  "BigUint64Array, detached": () => detached(new BigUint64Array(9)),
  "Float64Array, detached": () => detached(new Float64Array(9)),
  "DataView, detached": () => detached(new DataView(new ArrayBuffer(9))),
  "ArrayBuffer, detached": () => detached(new Uint8Array(9)).buffer,
  "Uint8Array, grown": () => resized(new Uint8Array(resizable(8, 40))),
  "Float64Array, grown": () => resized(new Float64Array(resizable(8, 40))),
  "Uint8Array, out of bounds": () => resized(new Uint8Array(resizable(8, 2), 4, 4)),
  "DataView, out of bounds": () => resized(new DataView(resizable(8, 2), 4, 4)),
  "ArrayBuffer, resizable": () => resizable(8, 8),
  "a subclass of Uint8Array": () => new Bytes(9),
  "a subclass of Float64Array": () => new Doubles(9),
  "a Uint8Array that lies about its length": () => new LongBytes(9),
  "a Float64Array that calls itself Uint8Array": () => tagged(new Float64Array(9), "Uint8Array"),
  "a BigUint64Array that calls itself Float64Array": () => tagged(new BigUint64Array(9), "Float64Array"),
  "a Uint8Array that calls itself BigUint64Array": () => tagged(new Uint8Array(9), "BigUint64Array"),
  "a Uint8Array that calls itself constructor": () => tagged(new Uint8Array(9), "constructor"),
  "a DataView that calls itself Uint8Array": () => tagged(new DataView(new ArrayBuffer(9)), "Uint8Array"),
  "a Uint8Array whose tag throws": () => Object.defineProperty(new Uint8Array(9), Symbol.toStringTag, { get: fail }),
  "a Uint8Array of another realm": () => otherRealm("new Uint8Array(9)"),
  "a Float64Array of another realm": () => otherRealm("new Float64Array(9)"),
  "an ArrayBuffer of another realm": () => otherRealm("new ArrayBuffer(9)"),
};

export const SEQUENCES = {
  "[]": () => [],
  "[1, 2, 3]": () => [1, 2, 3],
  "[1, 2, 3], frozen": () => Object.freeze([1, 2, 3]),
  "[1, 2, 3], sealed": () => Object.seal([1, 2, 3]),
  "an array with a hole": () => Object.assign([1, 2, 3], { length: 4 }),
  "an array of 5000": () => Array.from({ length: 5000 }, (_, i) => i),
  "an array of mixed values": () => [1, 2n, "3"],
  "an array of symbols": () => [Symbol("a"), Symbol("b"), Symbol("c")],
  "an array of objects that throw": () => [{ valueOf: fail }, { toString: fail }, new Proxy({}, throwing())],
  "an array of NaN": () => [Number.NaN, 1, 2],
  "an array of -0 and infinities": () => [-0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  "an array of huge numbers": () => [1e300, 1e300, 1],
  "an array of the largest double": () => [Number.MAX_VALUE, Number.MAX_VALUE, Number.MAX_VALUE],
  "an array of huge bigints": () => [10n ** 400n, 1n, 2],
  "an array of 2^53": () => [2 ** 53, 1, 1],
  "an array that does not iterate": () => Object.assign([1, 2, 3], { [Symbol.iterator]: fail }),
  "an array whose iterator is no function": () => Object.assign([1, 2, 3], { [Symbol.iterator]: 5 }),
  "an array with an element that throws": () => Object.defineProperty([1, 2, 3], 1, { get: fail }),
  "an array of another realm": () => otherRealm("[1, 2, 3]"),
  "an iterable that throws": () => ({
    *[Symbol.iterator]() {
      yield 1;
      fail();
    },
  }),
  "an iterable without end": () => ({
    *[Symbol.iterator]() {
      for (;;) yield 1;
    },
  }),
  "a generator of three": () => [1, 2, 3].values(),
  "length -1": () => ({ length: -1 }),
  "length -0": () => ({ length: -0 }),
  "length NaN": () => ({ length: Number.NaN }),
  "length 1.5": () => ({ length: 1.5 }),
  'length "3"': () => ({ length: "3" }),
  "length 3n": () => ({ length: 3n }),
  "length 3, empty": () => ({ length: 3 }),
  "length 2^53 - 1": () => ({ length: 2 ** 53 - 1 }),
  "length 2^53": () => ({ length: 2 ** 53 }),
  "length Infinity": () => ({ length: Number.POSITIVE_INFINITY }),
  "length that throws": () => Object.defineProperty({}, "length", { get: fail }),
  "length 2^25 + 1": () => ({ length: 2 ** 25 + 1 }),
  "length 2^32": () => ({ length: 2 ** 32 }),
  "an array of 2^32 - 1 holes": () => new Array(2 ** 32 - 1),
  "an array whose length is Infinity": () => lengthened(Number.POSITIVE_INFINITY),
  "an array whose length is 2^53 - 1": () => lengthened(2 ** 53 - 1),
  "an array whose length is a string": () => lengthened("many"),
  "length 3, then NaN": () => changing(3, Number.NaN),
  "length 3, then 0": () => changing(3, 0),
  "length 3, then -1": () => changing(3, -1),
  "length 3, then 1.5": () => changing(3, 1.5),
  "length 3, then a string": () => changing(3, "3"),
  "length 3, twice, then 2^53 - 1": () => changing(3, 3, 2 ** 53 - 1),
  "length 3, then a symbol": () => changing(3, Symbol("length")),
};

export const OBJECTS = {
  "{}": () => ({}),
  "no prototype": () => Object.create(null),
  "a date": () => new Date(0),
  "an invalid date": () => new Date(Number.NaN),
  "new Number(3)": () => Object(3),
  "new String": () => Object("abc"),
  "Object(3n)": () => Object(3n),
  "an empty set": () => new Set(),
  "a set": () => new Set([1, 2]),
  "a map": () => new Map([[1, 2]]),
  "a set of another realm": () => otherRealm("new Set([1])"),
  "a promise": () => Promise.resolve(),
  "an error": () => new RangeError("not ours"),
  "valueOf gives 3": () => ({ valueOf: () => 3 }),
  "valueOf throws": () => ({ valueOf: fail }),
  "toString throws": () => ({ toString: fail }),
  "toPrimitive throws": () => ({ [Symbol.toPrimitive]: fail }),
  "every getter throws": () =>
    Object.defineProperties({}, Object.fromEntries(FIELDS.map((name) => [name, { get: fail }]))),
  "a constructor that throws": () => Object.defineProperty({}, "constructor", { get: fail }),
  "a constructor of null": () => ({ constructor: null }),
  "a constructor whose name is a symbol": () => ({ constructor: { name: Symbol("name") } }),
  "a constructor whose name is a function": () => ({ constructor: { name: () => "not for a message" } }),
  "a constructor whose name throws": () => ({ constructor: { name: { toString: fail } } }),
  "a constructor without a name": () => new (class {})(),
  "a proxy": () => new Proxy([1, 2, 3], {}),
  "a proxy whose traps throw": () => new Proxy({}, throwing()),
  "a proxy of a function whose traps throw": () => new Proxy(() => {}, throwing()),
  "a revoked proxy": () => revoked({}),
  "a revoked proxy of an array": () => revoked([1, 2]),
  "a revoked proxy of a function": () => revoked(() => {}),
  "a function": () => (_a: number) => 1,
  "a function that throws": () => fail,
  "a function that returns a promise": () => async () => {},
  "a function that returns a proxy whose traps throw": () => () => new Proxy({}, throwing()),
  "a function that detaches what it is given": () => (given: Uint8Array<ArrayBuffer>) => void detached(given),
  "a class": () => Bytes,
  "a function of another realm": () => otherRealm("(() => 1)"),
  "an object of another realm": () => otherRealm("({ kind: 'hex' })"),
};

const FIELDS = [
  "length",
  "kind",
  "nbytes",
  "separator",
  "count",
  "weights",
  "k",
  "counts",
  "pool",
  "constructor",
  "then",
];

export const PRIMITIVES = [
  undefined,
  null,
  true,
  false,
  Symbol("a"),
  Symbol.iterator,
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 1, 2, 3, 0.5, -0.5, -1, 1e-320, 53, 54],
  ...[255, 256, 24576, 24577, 65536, 65537, 2 ** 53 - 1, 2 ** 53, -(2 ** 53), 2 ** 64, 1e300, Number.MAX_VALUE],
  ...[0n, 1n, -1n, 3n, 53n, 64n, 2n ** 53n, 2n ** 64n, 10n ** 400n, -(10n ** 400n), 10n ** 308n, -(10n ** 308n)],
  ...["", "a", "ab", "aba", "\ud83d", "😀é", "\0\n", "__proto__", "constructor", "hex", "string", "0123456789abcdefg"],
];

function throwing(): ProxyHandler<object> {
  return Object.fromEntries(TRAPS.map((trap) => [trap, fail]));
}
