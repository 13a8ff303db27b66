// Whether a call with something replaced came out as it has to: it throws, or answers as if nothing were replaced.
import { sequence } from "./right.js";
import { Subject, THREW } from "./subject.js";

/** @typedef {import("./right.js").RightAnswers} RightAnswers */
/** @typedef {import("./right.js").Right} Right */
/** @typedef {import("./ways.js").Replacement} Replacement */

/** A UUID of version 7 without its time, and without the counter that begins anew with it. @param {string} answer */
const untimed = (answer) => answer.slice(-12);

/**
 * Date.now is looked up late: clocks are replaced in tests, and that is wanted. Of a UUID the time may then be another.
 *
 * @param {Replacement} replacement @param {RightAnswers} right
 */
export const isClock = ({ name }, { call }) => name === "Date.now" && call.clock === true;

/** @param {Right} found @param {RightAnswers} right */
function afterAnError(found, right) {
  const { left, second, end, fresh, third } = found;
  const complaints = [];
  if (left) complaints.push("an error, and bytes in the array");
  if (typeof end !== "number" || end < 1) return [...complaints, "an error, and then other bytes than the source's"];
  if (right.call.stateful) return complaints;
  if (!right.has(second, found)) complaints.push("an error, and the next answer is not of the source's bytes");
  if (third !== right.from(fresh)) complaints.push("an error, and something is left after discard()");
  return complaints;
}

/**
 * How a wrong answer is wrong: the worst is one that does not depend on the source.
 *
 * @param {string} answer @param {RightAnswers} right @param {() => string} again the answer from other bytes
 */
function wrongAnswer(answer, { sequence: { first }, others }, again) {
  const [, truth] = /^\[boolean (\w+)/.exec(answer) ?? [];
  if (truth) return `${truth} where the answer is another`;
  return first !== others.first && again() === answer ? "a constant answer" : "another answer";
}

/** @param {Right} found @param {RightAnswers} right @param {() => string} again */
function afterAnAnswer({ first, second, end, third }, right, again) {
  const expected = right.sequence;
  if (first !== expected.first) return [wrongAnswer(first, right, again)];
  if (end !== expected.end) {
    return [
      Number(end) < Number(expected.end)
        ? "bytes come again, or fewer are used"
        : "bytes are lost, or are not the source's",
    ];
  }
  if (second !== expected.second) return ["the next answer is another"];
  return third === expected.third ? [] : ["something is left after discard()"];
}

/**
 * Makes a call with something replaced, and says what is wrong with what came of it.
 *
 * @param {Replacement} replacement @param {RightAnswers} right @param {Buffer} others another stream
 * @returns {string[]}
 */
export function judge(replacement, right, others) {
  const { call, setting, bytes } = right;
  const on = new Subject(call, setting, bytes);
  const found = sequence(on, replacement);
  const complaints = [];
  if (on.source.ranOut) complaints.push("draws without end");
  if (found.complaint && !right.sequence.complaint) complaints.push(found.complaint);
  if (!found.discarded) complaints.push("discard() throws afterwards");
  if ([found.second, found.third, found.end].includes(THREW)) complaints.push("the next call throws");
  if (complaints.length > 0) return complaints;
  if (found.first === THREW) return afterAnError(found, right);
  if (isClock(replacement, right) && !call.fills) {
    const same = untimed(found.first.split(",")[0] ?? "") === untimed(right.sequence.first.split(",")[0] ?? "");
    return same ? [] : ["a UUID of other bytes"];
  }
  return afterAnAnswer(found, right, () => sequence(new Subject(call, setting, others), replacement).first);
}
