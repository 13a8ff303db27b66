// What is a failure.
import { LEAK } from "./statistics.js";

/**
 * @typedef {import("./measurement.js").Timing} Timing
 * @typedef {Omit<import("./rows.js").Row, "make" | "quick" | "flags"> & Timing} Timed
 */

/**
 * The largest part of a call that telling the answer may take. The answer is no secret, since the caller gets it; making it
 * true or false takes a fraction of a nanosecond more or less. A comparison that stops early at 32 characters gives more
 * than half of its time away.
 */
const ANSWER = 0.02;

/** Whether the classes can be told apart. @param {Timed} timed */
export function toldApart({ worst }) {
  return Math.abs(worst.t) > LEAK;
}

/** @param {Timed} timed @returns {string[]} */
export function failuresOf(timed) {
  const { name, engine, classes, role, worst, difference, unit } = timed;
  const apart = toldApart(timed);
  const what = `${engine ? `${name} (${engine})` : name}, ${classes.replace(" | ", " against ")}`;
  const found = `|t| = ${Math.abs(worst.t).toFixed(1)}, ${difference.toFixed(3)} ns of ${unit.toFixed(1)}`;
  if (role === "leak" && !apart) return [`${what}: it leaks, and was not caught: ${found}`];
  if (role === "null" && apart) return [`${what}: the same class twice was told apart: ${found}`];
  if (role === "subject" && apart) return [`${what}: can be told apart: ${found}`];
  if (role === "answer" && apart && Math.abs(difference) > ANSWER * unit)
    return [`${what}: can be told apart: ${found}`];
  return [];
}
