import { kindOf } from "./argument.ts";
import type { Engine } from "./engine/engine.ts";
import { drawBelow } from "./integers.ts";

const SURROGATE = /[\ud800-\udfff]/;

/** The elements of a sequence by index. Their number is read once: a getter may answer otherwise the next time. */
export interface Sequence<T> {
  readonly items: ArrayLike<T>;
  readonly length: number;
}

/** A string's code points, or the elements of anything else with a length. Undefined for what is no sequence. */
export function sequence<T>(value: ArrayLike<T>): Sequence<T> | undefined;
export function sequence(value: unknown): Sequence<unknown> | undefined {
  if (typeof value !== "string" && (typeof value !== "object" || value === null)) return undefined;
  const items = typeof value === "string" && SURROGATE.test(value) ? Array.from(value) : (value as ArrayLike<unknown>);
  const { length } = items;
  return Number.isSafeInteger(length) && length >= 0 ? { items, length } : undefined;
}

/** The elements to choose from. A TypeError for what is no sequence, a RangeError for one that is empty. */
export function choosable<T>(seq: ArrayLike<T>): Sequence<T> {
  const found = sequence(seq);
  // An empty set or map is told so, as Python does, before it is told that it is no sequence.
  const empty = found ? found.length === 0 : (seq instanceof Set || seq instanceof Map) && seq.size === 0;
  if (empty) throw new RangeError("Cannot choose from an empty sequence");
  if (found) return found;
  throw new TypeError(
    `seq: expected an array, a typed array or a string, got ${kindOf(seq)}; spread a set or map first: [...set]`,
  );
}

/** One element, each as likely. */
export function choiceOf<T>(engine: Engine, seq: ArrayLike<T>): T {
  const { items, length } = choosable(seq);
  return items[drawBelow(engine, length)] as T;
}
