// Calls whose answers CPython gave, made again over the bytes that CPython took.
import { PYTHON_CALLS } from "../answers.js";
import { textOf } from "./findings.js";
import { Replay } from "./replay.js";
import { bytesOf, hexOf } from "./text.js";

/**
 * @typedef {object} PythonCall
 * @property {string} fn "secrets.token_hex" or "SystemRandom.random"
 * @property {unknown[]} args
 * @property {string} took the bytes that the call takes, in hex
 * @property {unknown} [answer]
 * @property {unknown[]} [left] what a list that was shuffled holds
 * @property {boolean} [goesOn] made on the same object as the call before: gauss makes two values at once
 * @property {number} [ulps] how far a double may be from CPython's, whose logarithms and the like come from another
 * library
 */

/** @param {import("./findings.js").Bench} bench */
export function testPythonCalls({ open, pool, findings }) {
  const source = new Replay();
  const own = open(source.fill);
  let random = new own.SystemRandom();
  for (const call of /** @type {readonly PythonCall[]} */ (PYTHON_CALLS)) {
    const { fn, took, answer, left, goesOn = false, ulps = 0 } = call;
    findings.attempt(fn, () => {
      if (!goesOn) random = new own.SystemRandom();
      source.load(bytesOf(took));
      own.discard();
      const [owner, name = ""] = fn.split(".");
      const target = owner === "secrets" ? own : random;
      // A list that is shuffled is not to be shuffled again by the next run.
      const args = left ? [[.../** @type {unknown[]} */ (call.args[0])]] : call.args;
      const shown = `${fn}(${args.map(textOf).join(", ").slice(0, 60)})`;
      const got = Reflect.get(target, name).apply(target, args);
      if (ulps > 0) findings.check(shown, apart(answer, got) <= BigInt(ulps), `expected ${answer}, got ${got}`);
      else findings.same(shown, answer, got);
      if (left) findings.same(`what ${shown} leaves`, left, args[0]);
      if (pool === 0) findings.same(`bytes of ${shown}`, took.length / 2, source.position);
      findings.same(`what follows ${shown}`, hexOf(source.at(took.length / 2, 8)), own.token_hex(8));
    });
  }
}

/** How many doubles lie between two. @param {unknown} a @param {unknown} b */
function apart(a, b) {
  if (typeof a !== "number" || typeof b !== "number" || Number.isNaN(b)) return 1n << 64n;
  const distance = ordinal(a) - ordinal(b);
  return distance < 0n ? -distance : distance;
}

/** Consecutive integers for consecutive doubles. @param {number} double */
function ordinal(double) {
  const bits = /** @type {bigint} */ (new BigInt64Array(Float64Array.of(double).buffer)[0]);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}
