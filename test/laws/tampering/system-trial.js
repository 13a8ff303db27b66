// A call over the system's entropy: it must throw, or answer what it never answered before.
import { FIRST } from "./right.js";
import { Subject, THREW } from "./subject.js";

/** @typedef {import("./call.js").Call} Call */
/** @typedef {import("./subject.js").Setting} Setting */

/** What holds 64 bits and more, and is an answer or fills an array. */
export const SYSTEM_CALLS = new Set([
  "token_bytes",
  "token_hex",
  "token_urlsafe",
  "token_string",
  "randbits, bigint",
  "uuid4",
  "uuid7",
  "next, hex",
  "into, uuid4",
  "next, key",
  "fillBytes",
  "fillRandom",
  "default engine",
]);

/** The answers that there were. */
const seen = new Set();

/** @param {string} answer @param {string} like one that is right */
function complaint(answer, like) {
  if (answer === THREW) return undefined;
  const { length } = answer;
  // The digits of a bigint are a few less now and then, never half of them.
  if (length > 1.1 * like.length || length < 0.9 * like.length) return "an answer of another size";
  if (seen.has(answer)) return "an answer comes again";
  seen.add(answer);
  return undefined;
}

/** @param {Call} call @param {Setting} setting @returns {import("./plan.js").Trial} */
export function systemTrial(call, setting) {
  const like = new Subject(call, setting).run();
  return {
    lookups(lookups) {
      const on = new Subject(call, setting);
      on.own.token_bytes(FIRST);
      return lookups.during((swap) => on.run(swap));
    },

    judge(replacement) {
      const on = new Subject(call, setting);
      // Nothing is prefetched: what asks the system is replaced too.
      const answers = [on.run(replacement), new Subject(call, setting).run(replacement)];
      const later = on.run();
      if (later === THREW) return ["the next call throws"];
      return [...answers, later].flatMap((answer) => complaint(answer, like) ?? []);
    },
  };
}
