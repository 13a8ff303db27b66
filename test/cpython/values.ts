// Python values as JSON, in the encoding of vectors.json, and what they are in JavaScript.
import { range, shrink } from "./range.ts";

export type Encoded = null | boolean | number | string | readonly Encoded[] | Tagged;

/** A plain JSON number is an int; everything else that JSON cannot tell apart is tagged. */
type Tagged =
  | { readonly $bigint: string }
  | { readonly $float: Double }
  | { readonly $bytes: string }
  | { readonly $bytearray: string }
  | { readonly $memoryview: string }
  | { readonly $tuple: readonly Encoded[] }
  | { readonly $range: readonly [Encoded, Encoded, Encoded] }
  | { readonly $listrange: readonly [Encoded, Encoded, Encoded] }
  | { readonly $set: readonly Encoded[] }
  | { readonly $dict: readonly (readonly [Encoded, Encoded])[] }
  | { readonly $iter: readonly Encoded[] };

/** Python's float() reads these words too. JSON.stringify would write -0 as 0. */
type Double = number | "inf" | "-inf" | "nan" | "-0";

/** The nearest JavaScript value, made anew at each call: what was shuffled is not handed out again. */
export function decode(value: Encoded): unknown {
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map(decode);
  if ("$bigint" in value) return BigInt(value.$bigint);
  if ("$float" in value) return double(value.$float);
  if ("$bytes" in value) return bytes(value.$bytes);
  if ("$bytearray" in value) return bytes(value.$bytearray);
  // A view that starts inside its buffer, to be told from the whole buffer.
  if ("$memoryview" in value) return bytes(`00${value.$memoryview}00`).subarray(1, -1);
  if ("$tuple" in value) return Object.freeze(value.$tuple.map(decode));
  if ("$range" in value) return decodeRange(value.$range);
  if ("$listrange" in value) return Array.from(decodeRange(value.$listrange));
  if ("$set" in value) return new Set(value.$set.map(decode));
  if ("$dict" in value) return new Map(value.$dict.map(([key, item]) => [decode(key), decode(item)]));
  return value.$iter.map(decode)[Symbol.iterator]();
}

/** Whether two doubles are near enough; asked only for two that are finite, not both zero, and not the same. */
export type Near = (expected: number, actual: number) => boolean;

/** Whether JavaScript's answer is Python's. */
export function matches(expected: Encoded, actual: unknown, near: Near): boolean {
  if (expected === null) return actual === undefined || actual === null;
  if (typeof expected === "number") return sameInteger(BigInt(expected), actual);
  if (typeof expected !== "object") return expected === actual;
  if (isList(expected)) {
    if (!Array.isArray(actual) && !ArrayBuffer.isView(actual)) return false;
    const list: unknown[] = Array.from(actual as ArrayLike<unknown>);
    return list.length === expected.length && expected.every((item, index) => matches(item, list[index], near));
  }
  if ("$bigint" in expected) return sameInteger(BigInt(expected.$bigint), actual);
  if ("$float" in expected) return sameDouble(double(expected.$float), actual, near);
  if ("$tuple" in expected) return matches(expected.$tuple, actual, near);
  if ("$listrange" in expected) {
    return matches(Array.from(decodeRange(expected.$listrange), encodeInteger), actual, near);
  }
  const hex = "$bytes" in expected ? expected.$bytes : "$bytearray" in expected ? expected.$bytearray : undefined;
  return hex !== undefined && actual instanceof Uint8Array && Buffer.from(actual).toString("hex") === hex;
}

/** An int of any size. */
export function encodeInteger(value: number | bigint): Encoded {
  const integer = shrink(BigInt(value));
  return typeof integer === "number" ? integer : { $bigint: String(integer) };
}

/** A double as Python takes it from JavaScript: an int if it is whole and exact, else a float. */
export function encodeNumber(value: number): Encoded {
  return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : encodeFloat(value);
}

/** A float, even if it is whole. */
export function encodeFloat(value: number): Encoded {
  if (Object.is(value, -0)) return { $float: "-0" };
  if (Number.isFinite(value)) return { $float: value };
  return { $float: Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf" };
}

export function bytes(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, "hex"));
}

function double(value: Double): number {
  return typeof value === "string" ? Number(value.replace("inf", "Infinity")) : value;
}

function decodeRange(bounds: readonly [Encoded, Encoded, Encoded]): ArrayLike<number | bigint> {
  const [start, stop, step] = bounds.map((bound) => BigInt(decode(bound) as number | bigint)) as [
    bigint,
    bigint,
    bigint,
  ];
  return range(start, stop, step);
}

function sameInteger(expected: bigint, actual: unknown): boolean {
  return typeof actual === "bigint" ? actual === expected : Number.isSafeInteger(actual) && shrink(expected) === actual;
}

/** To the bit, down to the sign of zero, unless `near` allows more. */
function sameDouble(expected: number, actual: unknown, near: Near): boolean {
  if (typeof actual !== "number") return false;
  if (Object.is(expected, actual)) return true;
  if (!Number.isFinite(expected) || !Number.isFinite(actual) || (expected === 0 && actual === 0)) return false;
  return near(expected, actual);
}

function isList(value: readonly Encoded[] | Tagged): value is readonly Encoded[] {
  return Array.isArray(value);
}
