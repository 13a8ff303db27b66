// Run by policy-cost.test.ts: node policy-cost-program.js. Prints as JSON how many milliseconds of a processor new
// policies take: the least of several, since others use the processor too, and the first run is compiled.
import { passwordBits } from "secrets-wasm";

/** @typedef {import("secrets-wasm").PasswordPolicy} PasswordPolicy */

const wide = Array.from({ length: 4_000 }, (_, i) => String.fromCodePoint(0x10000 + i)).join("");

/** @type {Record<string, (i: number) => PasswordPolicy>} */
const POLICIES = {
  short: (i) => ({ length: 16 + i, lower: 1, upper: 1, digits: [3, 5], symbols: 1 }),
  "a least of each": (i) => ({ length: 256 - i, lower: 9, upper: 2, digits: 3, symbols: 40 }),
  "narrow limits": (i) => ({ length: 256, lower: [60, 65 + i], upper: [60, 70], digits: [55, 70], symbols: 50 }),
  "wide limits": (i) => ({ length: 256, lower: [9, 99], upper: [20, 90], digits: [30, 80], symbols: [40, 70 + i] }),
  "a free class": (i) => ({
    length: 256,
    lower: [9, 40 + i],
    upper: [9, 50],
    digits: [9, 60],
    alphabet: { symbols: "é " },
  }),
  "4,000 symbols": (i) => ({ length: 256 - i, alphabet: { symbols: wide } }),
  "4,000 symbols and limits": (i) => ({
    ...{ length: 256 - i, lower: [9, 40], upper: 20, digits: [30, 60], symbols: [40, 80] },
    alphabet: { symbols: wide },
  }),
  "4,000 excluded": (i) => ({ length: 99 - i, lower: 1, upper: 1, exclude: { symbols: wide } }),
};

/** @param {(i: number) => PasswordPolicy} policy */
function least(policy) {
  const times = Array.from({ length: 20 }, (_, i) => {
    const started = process.cpuUsage();
    passwordBits(policy(i));
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

console.log(
  JSON.stringify(Object.fromEntries(Object.entries(POLICIES).map(([name, policy]) => [name, least(policy)]))),
);
