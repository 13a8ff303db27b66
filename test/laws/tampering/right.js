// What each call answers while nothing is replaced.
import { Subject } from "./subject.js";

/** @typedef {import("./subject.js").Call} Call */
/** @typedef {import("./subject.js").Setting} Setting */
/** @typedef {ReturnType<typeof sequence>} Right */

/** How many bytes are drawn before the calls: enough for the source to have proved itself. */
export const FIRST = 17;

/**
 * Two calls, where the stream stands then, and a call after everything prefetched was discarded.
 *
 * @param {Subject} on @param {import("./subject.js").Swap} [swap] during the first call
 */
export function sequence(on, swap) {
  on.own.token_bytes(FIRST);
  const first = on.run(swap);
  const { error, left } = on;
  const complaint = on.source.complaint();
  const used = on.source.at;
  const second = on.run();
  const end = on.position();
  let discarded = true;
  try {
    on.own.discard();
  } catch {
    discarded = false;
  }
  const fresh = on.source.at;
  return { first, error, left, complaint, used, second, end, discarded, fresh, third: on.run() };
}

/** The right answers of one call on one engine and pool. */
export class RightAnswers {
  /** @type {Map<number, string>} */
  #from = new Map();

  /** @param {Call} call @param {Setting} setting @param {Buffer} bytes @param {Buffer} otherBytes */
  constructor(call, setting, bytes, otherBytes) {
    this.call = call;
    this.setting = setting;
    this.bytes = bytes;
    this.otherBytes = otherBytes;
    this.sequence = sequence(new Subject(call, setting, bytes));
    this.others = sequence(new Subject(call, setting, otherBytes));
  }

  /** What the call answers from a place in the stream. @param {number} at */
  from(at) {
    const known = this.#from.get(at);
    if (known !== undefined) return known;
    const on = new Subject(this.call, this.setting, this.bytes, at - FIRST);
    on.own.token_bytes(FIRST);
    const answer = on.run();
    this.#from.set(at, answer);
    return answer;
  }

  /** Whether it is the answer from some place of the stream. @param {string} answer @param {Right} found */
  has(answer, found) {
    const last = Number(found.end);
    for (const at of [FIRST, this.sequence.used, this.sequence.end, found.used, last]) {
      if (this.from(Number(at)) === answer) return true;
    }
    for (let at = FIRST; at < last && at < 1200; at++) if (this.from(at) === answer) return true;
    return false;
  }
}
