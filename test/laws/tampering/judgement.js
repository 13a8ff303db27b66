// Whether a call with something replaced came out as it has to: it throws, or answers as if nothing were replaced.
import { FIRST, RightAnswers, sequence } from "./right.js";
import { bytesOf } from "./source.js";
import { Subject, THREW } from "./subject.js";

/** @typedef {import("./right.js").Right} Right */
/** @typedef {import("./ways.js").Replacement} Replacement */

/** What is random in UUIDs of version 7, whatever the time and the counter that follows it. @param {string} answer */
function untimed(answer) {
  const written = /Uint8Array (\w+)/.exec(answer)?.[1] ?? "";
  return `${answer}${Buffer.from(written, "hex")}`.match(/-[0-9a-f]{12}\b/g)?.join();
}

/**
 * Date.now is looked up late: clocks are replaced in tests, and that is wanted. Of a UUID the time may then be another.
 *
 * @param {Replacement} replacement @param {RightAnswers} right
 */
const isClock = ({ name }, { call }) => name === "Date.now" && call.clock === true;

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
function afterAnAnswer({ first, second, end, fresh, third }, right, again) {
  const { call, sequence: expected } = right;
  if (first !== expected.first) return [wrongAnswer(first, right, again)];
  if (end !== expected.end) {
    return [
      Number(end) < Number(expected.end)
        ? "bytes come again, or fewer are used"
        : "bytes are lost, or are not the source's",
    ];
  }
  if (second !== expected.second) return ["the next answer is another"];
  // Another path through the engine may ask for the same bytes in other pieces, so that others are discarded.
  const last = fresh === expected.fresh || call.stateful ? expected.third : right.from(fresh);
  return third === last ? [] : ["something is left after discard()"];
}

/**
 * What is wrong with what came of a call with something replaced.
 *
 * @param {Replacement} replacement @param {RightAnswers} right @returns {string[]}
 */
function judge(replacement, right) {
  const { call, setting, bytes, otherBytes } = right;
  const on = new Subject(call, setting, bytes);
  const found = sequence(on, replacement);
  const complaints = [];
  if (on.source.ranOut) complaints.push("draws without end");
  if (found.complaint && !right.sequence.complaint) complaints.push(found.complaint);
  if (!found.discarded) complaints.push("discard() throws afterwards");
  if ([found.second, found.third, found.end].includes(THREW)) complaints.push("the next call throws");
  if (complaints.length > 0) return complaints;
  if (found.first === THREW) return afterAnError(found, right);
  if (isClock(replacement, right)) {
    const same = untimed(found.first) === untimed(right.sequence.first);
    return same ? [] : ["a UUID of other bytes"];
  }
  return afterAnAnswer(found, right, () => sequence(new Subject(call, setting, otherBytes), replacement).first);
}

const [BYTES, OTHERS] = [bytesOf(1), bytesOf(2)];

/**
 * A call over known bytes.
 *
 * @param {import("./call.js").Call} call @param {import("./subject.js").Setting} setting
 * @returns {import("./plan.js").Trial}
 */
export function knownTrial(call, setting) {
  const right = new RightAnswers(call, setting, BYTES, OTHERS);
  return {
    lookups(lookups) {
      const on = new Subject(call, setting, BYTES);
      on.own.token_bytes(FIRST);
      let answer = "";
      const found = lookups.during((swap) => {
        answer = on.run(swap);
      });
      if (answer !== right.sequence.first) throw new Error("a call that is watched answers otherwise");
      return found;
    },

    judge: (replacement) => judge(replacement, right),
  };
}
