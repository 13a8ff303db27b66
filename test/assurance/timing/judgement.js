// What each role must show: a subject and a null no difference, a leak one, an answer little. "told" is not judged.
import { LEAK } from "./statistics.js";

/**
 * @typedef {import("./measurement.js").Timing} Timing
 * @typedef {Omit<import("./rows.js").Row, "make" | "quick" | "flags"> & Timing} Timed
 */

/** The largest part of a call by which the time may show the answer, which the caller gets anyway. */
const ANSWER = 0.02;

/** @param {Timed} timed @returns {string[]} */
export function failuresOf(timed) {
  const { name, engine, classes, role, worst, difference, unit } = timed;
  const apart = Math.abs(worst.t) > LEAK;
  const what = `${engine ? `${name} (${engine})` : name}, ${classes.replace(" | ", " against ")}`;
  const found = `|t| = ${Math.abs(worst.t).toFixed(1)}, ${difference.toFixed(3)} ns of ${unit.toFixed(1)}`;
  if (role === "leak" && !apart) return [`${what}: it leaks, and was not caught: ${found}`];
  if (role === "null" && apart) return [`${what}: the same class twice was told apart: ${found}`];
  if (role === "subject" && apart) return [`${what}: can be told apart: ${found}`];
  if (role === "answer" && apart && Math.abs(difference) > ANSWER * unit)
    return [`${what}: can be told apart: ${found}`];
  return [];
}
