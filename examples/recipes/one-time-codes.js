// One-time codes of six digits. A code is short, so few guesses and little time keep it safe: three guesses at one of a
// million codes succeed once in 333,333 times.
import { randbelow, secureCompare } from "secrets-wasm";

const GUESSES = 3;
const LIFETIME = 10 * 60_000;

/** @type {Map<string, { code: string, guesses: number, expires: number }>} In a real service a database. */
const waiting = new Map();

/** A code to send, which takes the place of the last one. @param {string} user @param {number} now */
export function send(user, now = Date.now()) {
  // Uniform over the million codes, with those that begin with zeros.
  const code = String(randbelow(1_000_000)).padStart(6, "0");
  waiting.set(user, { code, guesses: 0, expires: now + LIFETIME });
  return code;
}

/** @param {string} user @param {string} guess @param {number} now */
export function check(user, guess, now = Date.now()) {
  const sent = waiting.get(user);
  if (!sent || !/^\d{6}$/.test(guess)) return false;
  sent.guesses++;
  const right = secureCompare(guess, sent.code) && now < sent.expires;
  if (right || sent.guesses === GUESSES) waiting.delete(user);
  return right;
}

const code = send("ada");
/** @param {string} text */
const other = (text) => String((Number(text) + 1) % 1_000_000).padStart(6, "0");
console.log("a wrong guess:", check("ada", other(code)));
console.log("the code:", check("ada", code));
console.log("used twice:", check("ada", code));
const second = send("ada");
for (let i = 0; i < GUESSES; i++) check("ada", other(second));
console.log("after three wrong guesses:", check("ada", second));
