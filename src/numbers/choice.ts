import { kindOf } from "../base/argument.ts";
import {
  codeReader,
  isSafeInteger,
  isView,
  substring,
  typedArrayKind,
  lengthOf as typedLength,
} from "../base/intrinsics.ts";
import type { Engine } from "../engine/engine.ts";
import { drawBelow } from "./integers.ts";

/** The elements of a sequence by index. The length is read once, as a getter may change it. */
export interface Sequence<T> {
  readonly items: ArrayLike<T>;
  readonly length: number;
}

/** A string's code points, or the elements of anything else with a length. Undefined for what is no sequence. */
export function sequence<T>(value: ArrayLike<T>): Sequence<T> | undefined {
  const items = indexed(value);
  const length = lengthOf(items);
  return length === undefined ? undefined : { items, length };
}

/** What has the elements by index: for a string beyond the basic plane an array of its code points. */
function indexed<T>(value: ArrayLike<T>): ArrayLike<T> {
  return typeof value === "string" && hasSurrogate(value) ? (codePoints(value) as unknown as T[]) : value;
}

/** The most code units of a string that is taken apart. */
const TEXT_LIMIT = 0x400000;

function hasSurrogate(text: string): boolean {
  const codeAt = codeReader();
  for (let i = 0; i < text.length; i++) if ((codeAt(text, i) & 0xf800) === 0xd800) return true;
  return false;
}

/** Halves of surrogate pairs that stand alone count as symbols. */
function codePoints(text: string): string[] {
  if (text.length > TEXT_LIMIT) {
    throw new RangeError(
      `a string with symbols beyond U+FFFF: expected at most ${TEXT_LIMIT} characters; pass its symbols as an array`,
    );
  }
  const codeAt = codeReader();
  const points: string[] = [];
  for (let at = 0; at < text.length; ) {
    const pair =
      (codeAt(text, at) & 0xfc00) === 0xd800 && at + 1 < text.length && (codeAt(text, at + 1) & 0xfc00) === 0xdc00;
    const end = at + (pair ? 2 : 1);
    points[points.length] = substring(text, at, end);
    at = end;
  }
  return points;
}

/** The number of elements, undefined for what is no sequence. */
function lengthOf(items: unknown): number | undefined {
  if (typeof items !== "string" && (typeof items !== "object" || items === null)) return undefined;
  // A DataView has none.
  if (isView(items)) return typedArrayKind(items) === undefined ? undefined : typedLength(items);
  const { length } = items as ArrayLike<unknown>;
  return isSafeInteger(length) && length >= 0 ? length : undefined;
}

/** The error for what cannot be chosen from. As in Python, an empty set or map is first of all empty. */
function unchoosable(seq: unknown, length: number | undefined): Error {
  const empty = length === 0 || ((seq instanceof Set || seq instanceof Map) && seq.size === 0);
  if (empty) return new RangeError("Cannot choose from an empty sequence");
  return new TypeError(
    `seq: expected an array, a typed array or a string, got ${kindOf(seq)}; spread a set or map first: [...set]`,
  );
}

/** The elements to choose from, as `choice` checks them. */
export function choosable<T>(seq: ArrayLike<T>): Sequence<T> {
  const found = sequence(seq);
  if (!found?.length) throw unchoosable(seq, found?.length);
  return found;
}

/** One element. Makes no object, unlike `choosable`, for speed. */
export function choice<T>(engine: Engine, seq: ArrayLike<T>): T {
  const items = indexed(seq);
  const length = lengthOf(items);
  if (!length) throw unchoosable(seq, length);
  return items[drawBelow(engine, length)] as T;
}
