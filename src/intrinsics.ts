// What is done to memory and to long texts, as it was when the package was imported: a script that replaces one of these
// later decides neither what is in the pool nor who sees it (docs/security.md, "Tampering"). `subarray` and `slice` are not
// among them, because they ask the array which class to make: `new Bytes` does not.

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;
type Method = (...given: never[]) => unknown;

/** A method as a function of its object, for which nothing is looked up when it is called. */
function unbound(method: () => Method): unknown {
  return Function.prototype.call.bind(method());
}

/** The class of views. */
export const Bytes = Uint8Array;

/** What kind of typed array something is: its own toStringTag may say what it is not. Undefined for anything else. */
export const typedArrayKind = /* @__PURE__ */ unbound(
  () => Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Bytes.prototype), Symbol.toStringTag)?.get as Method,
) as (value: unknown) => string | undefined;

/** Copies the elements of an array of the same type to `target`, from `at` on. */
export const set = /* @__PURE__ */ unbound(() => Bytes.prototype.set) as <T extends Numbers>(
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
export const join = /* @__PURE__ */ unbound(() => Array.prototype.join) as (parts: string[], separator: "") => string;
