// How likely it is that two tokens are equal: node collisions.js prints the README's table.
import { fileURLToPath } from "node:url";

/** A million tokens a second for 365 days. */
const FLEET = 1e6 * 365 * 24 * 60 * 60;

/** @type {[string, number][]} */
const AMOUNTS = [
  ["10^9 tokens", 1e9],
  ["10^15 tokens", 1e15],
  ["a fleet's year", FLEET],
];

/** @type {[string, number][]} */
const KINDS = [
  ["`/hex`, `/urlsafe` (32 bytes)", 256],
  ["`nbytes=16`", 128],
  ["`/uuid`", 122],
  ["`nbytes=8`: too few", 64],
];

/** The pairs that are expected to be equal among `n` tokens of `bits` bits, each as likely. @param {number} n @param {number} bits */
export function expectedPairs(n, bits) {
  return (n * (n - 1)) / 2 ** (bits + 1);
}

/** The probability that there is such a pair. @param {number} n @param {number} bits */
export function collision(n, bits) {
  return -Math.expm1(-expectedPairs(n, bits));
}

export function table() {
  const rows = KINDS.map(([name, bits]) => [name, String(bits), ...AMOUNTS.map(([, n]) => cell(n, bits))]);
  const lines = [
    ["tokens", "bits", ...AMOUNTS.map(([name]) => name)],
    ["---", "---:", "---:", "---:", "---:"],
    ...rows,
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

/** @param {number} n @param {number} bits */
function cell(n, bits) {
  const probability = collision(n, bits);
  if (probability > 0.999) return `certain: ${Math.round(expectedPairs(n, bits)).toLocaleString("en")} pairs`;
  return probability > 0.001 ? `${(100 * probability).toFixed(1)} %` : probability.toExponential(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(table());
