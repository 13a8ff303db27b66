// The built-ins that entropy and tokens pass through, as they were at import. A script that replaces one later controls
// neither the pool nor who sees it (docs/security.md, "Tampering"). `subarray` and `slice` are not among them: they ask
// the array which class to make, and `new Bytes` does not.

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
type Method = (...given: never[]) => unknown;

/** A method as a function of its object, for which nothing is looked up when it is called. */
function unbound(method: () => Method): unknown {
  return Function.prototype.call.bind(method());
}

/** An accessor of a prototype in the same way; undefined where the runtime does not have it. */
export function getter(prototype: () => object, name: PropertyKey): unknown {
  const get = Object.getOwnPropertyDescriptor(prototype(), name)?.get;
  return get && unbound(() => get as Method);
}

const typed = () => Object.getPrototypeOf(Uint8Array.prototype) as object;

// The classes of views.
export const Bytes = Uint8Array;
export const Pairs = Uint16Array;
export const Words = Uint32Array;
export const SignedWords = Int32Array;
export const Doubles = Float64Array;
export const BigWords = BigUint64Array;

export const E = Math.E;
export const PI = Math.PI;
export const abs = Math.abs;
export const acos = Math.acos;
export const ceil = Math.ceil;
export const clz32 = Math.clz32;
export const cos = Math.cos;
export const exp = Math.exp;
export const expm1 = Math.expm1;
export const floor = Math.floor;
export const imul = Math.imul;
export const log = Math.log;
export const log1p = Math.log1p;
export const log2 = Math.log2;
export const max = Math.max;
export const min = Math.min;
export const sin = Math.sin;
export const sqrt = Math.sqrt;
export const INFINITY = 1 / 0;
export const NOT_A_NUMBER = 0 / 0;
export const isNotANumber = Number.isNaN;
export const isFiniteNumber = Number.isFinite;
export const isInteger = Number.isInteger;
export const isSafeInteger = Number.isSafeInteger;
export const toNumber = Number;
export const toBigInt = BigInt;
export const isFrozen = Object.isFrozen;
export const prototypeOf = Object.getPrototypeOf as (value: object) => unknown;
export const isArray = Array.isArray;
export const parseInteger = Number.parseInt;
export const fromCharCode = String.fromCharCode;
export const apply = Reflect.apply as (method: unknown, object: unknown, given: ArrayLike<unknown>) => unknown;
export const List = Array;
/** The prototype of objects that inherit nothing. V8 is slow at those whose prototype is null. */
export const NOTHING: object = /* @__PURE__ */ Object.create(null);

type Of<T> = (value: unknown) => T;

/** What kind of typed array something is: its own toStringTag may say what it is not. Undefined for anything else. */
export const typedArrayKind = /* @__PURE__ */ getter(typed, Symbol.toStringTag) as Of<string | undefined>;
/** Of a typed array: zero elements, or bytes, if its buffer is detached. */
export const lengthOf = /* @__PURE__ */ getter(typed, "length") as Of<number>;
export const byteLengthOf = /* @__PURE__ */ getter(typed, "byteLength") as Of<number>;
export const byteOffsetOf = /* @__PURE__ */ getter(typed, "byteOffset") as Of<number>;
export const bufferOf = /* @__PURE__ */ getter(typed, "buffer") as Of<ArrayBuffer>;
/** Throws for anything but an ArrayBuffer. */
export const bufferLengthOf = /* @__PURE__ */ getter(() => ArrayBuffer.prototype, "byteLength") as Of<number>;
/** Throws for anything but a SharedArrayBuffer; undefined where there are none. */
export const sharedLengthOf = /* @__PURE__ */ getter(
  () => (globalThis.SharedArrayBuffer ?? Object).prototype,
  "byteLength",
) as Of<number> | undefined;
// Of a DataView.
export const isView = ArrayBuffer.isView;
export const viewBufferOf = /* @__PURE__ */ getter(() => DataView.prototype, "buffer") as Of<ArrayBuffer>;
export const viewOffsetOf = /* @__PURE__ */ getter(() => DataView.prototype, "byteOffset") as Of<number>;
export const viewLengthOf = /* @__PURE__ */ getter(() => DataView.prototype, "byteLength") as Of<number>;
/** Of an ArrayBuffer; undefined in runtimes that have no such buffers. */
export const isResizable = /* @__PURE__ */ getter(() => ArrayBuffer.prototype, "resizable") as Of<boolean> | undefined;

/**
 * Throws if an array's accessors have been replaced: some functions use them, such as `apply` and Node's
 * getRandomValues, which is JavaScript.
 */
export function refuseReplaced(array: Bytes16, buffer: ArrayBuffer, byteOffset: number, length: number): void {
  if (array.length === length && array.byteOffset === byteOffset && array.buffer === buffer) {
    if (array.byteLength === length * array.BYTES_PER_ELEMENT) return;
  }
  throw new TypeError("Uint8Array: a script has replaced its accessors");
}

type Bytes16 = Uint8Array | Uint16Array;

export const TextSet = Set;
export const hasText = /* @__PURE__ */ unbound(() => TextSet.prototype.has) as (
  set: ReadonlySet<string>,
  text: string,
) => boolean;
export const addText = /* @__PURE__ */ unbound(() => TextSet.prototype.add) as (set: Set<string>, text: string) => void;
export const weakGet = /* @__PURE__ */ unbound(() => WeakMap.prototype.get) as <T>(
  map: WeakMap<object, T>,
  key: object,
) => T | undefined;

/** Copies the elements of an array of the same type to `target`, from `at` on. */
export const set = /* @__PURE__ */ unbound(() => Bytes.prototype.set) as <T extends Numbers | BigUint64Array>(
  target: T,
  source: T,
  at?: number,
) => void;

/** Sets the elements from `start` to `end` to a value. */
export const fill = /* @__PURE__ */ unbound(() => Bytes.prototype.fill) as (
  target: Numbers,
  value: number,
  start?: number,
  end?: number,
) => void;

/** Copies the bytes from `start` to `end` to `at`. */
export const copyWithin = /* @__PURE__ */ unbound(() => Bytes.prototype.copyWithin) as (
  target: Uint8Array,
  at: number,
  start: number,
  end: number,
) => void;

/** The parts as one flat string. */
export const join = /* @__PURE__ */ unbound(() => Array.prototype.join) as (
  parts: string[],
  separator: string,
) => string;

// The methods of a text themselves, as long as they are those of the import: JavaScriptCore is slow at bound ones.

const keptSubstring = String.prototype.substring;
const unboundSubstring = /* @__PURE__ */ unbound(() => keptSubstring) as typeof substring;

/** The part of a text from `start` to `end`. */
export function substring(text: string, start: number, end: number): string {
  return text.substring === keptSubstring ? text.substring(start, end) : unboundSubstring(text, start, end);
}

export const charCodeAt = String.prototype.charCodeAt;
export const unboundCharCodeAt = /* @__PURE__ */ unbound(() => charCodeAt) as typeof codeDirectly;
const codeDirectly = (text: string, i: number): number => text.charCodeAt(i);

/** What reads a code unit of a text. */
export function codeReader(): (text: string, i: number) => number {
  return "".charCodeAt === charCodeAt ? codeDirectly : unboundCharCodeAt;
}

/** Whether an object has a property of its own. `Object.hasOwn` is younger than the oldest browsers we run in. */
export const hasOwn = /* @__PURE__ */ unbound(() => Object.prototype.hasOwnProperty) as (
  object: object,
  name: PropertyKey,
) => boolean;

/** A bigint in hexadecimal. */
export const hexOf = /* @__PURE__ */ unbound(() => BigInt.prototype.toString) as (value: bigint, radix: 16) => string;
