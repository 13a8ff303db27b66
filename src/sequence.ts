import { kindOf } from "./argument.ts";
import type { Engine } from "./engine/engine.ts";
import { drawBelow } from "./integers.ts";

const SURROGATE = /[\ud800-\udfff]/;

/**
 * The elements of a sequence by index: of a string its code points, of anything else with a length its own.
 * Returns undefined for what is no sequence.
 */
export function elements<T>(value: ArrayLike<T>): ArrayLike<T> | undefined;
export function elements(value: unknown): ArrayLike<unknown> | undefined {
  if (typeof value === "string") return SURROGATE.test(value) ? Array.from(value) : value;
  if (typeof value !== "object" || value === null || !("length" in value)) return undefined;
  const { length } = value;
  return Number.isSafeInteger(length) && (length as number) >= 0 ? (value as ArrayLike<unknown>) : undefined;
}

/** The elements to choose from. A TypeError for what is no sequence, a RangeError for one that is empty. */
export function choosable<T>(seq: ArrayLike<T>): ArrayLike<T> {
  const items = elements(seq);
  // An empty set or map is told so, as Python does, before it is told that it is no sequence.
  const empty = items !== undefined ? items.length === 0 : (seq instanceof Set || seq instanceof Map) && seq.size === 0;
  if (empty) throw new RangeError("Cannot choose from an empty sequence");
  if (items === undefined) {
    throw new TypeError(
      `seq: expected an array, a typed array or a string, got ${kindOf(seq)}; spread a set or map first: [...set]`,
    );
  }
  return items;
}

/** One element, each as likely. */
export function choiceOf<T>(engine: Engine, seq: ArrayLike<T>): T {
  const items = choosable(seq);
  return items[drawBelow(engine, items.length)] as T;
}
