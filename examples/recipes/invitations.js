// Invitation codes that people read out and type: one case, in groups, and long enough for the odds: with 1,000 valid
// codes, a million guesses succeed with probability 1 in a million. Small letters, spaces, and look-alikes such as O
// for 0 are put right.
import { lengthFor, minter, normalizeTyped } from "secrets-wasm";

const GOOD = 1000;
const TRIES = 1e6;
const ODDS = 1e-6;

const alphabet = "legible";
const length = lengthFor({ alphabet, bits: Math.ceil(Math.log2((GOOD * TRIES) / ODDS)) });
const mint = minter({ kind: "string", alphabet, length });

const grouped = (/** @type {string} */ code) => code.match(/.{1,5}/g)?.join("-") ?? code;

const codes = mint.take(GOOD);
console.log(`${length} symbols, ${Math.floor(mint.bits)} bits:`, grouped(codes[0] ?? ""));
console.log("read back:", codes.includes(normalizeTyped(` ${grouped(codes[0] ?? "").toLowerCase()} `)));
