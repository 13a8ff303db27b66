// Invitation codes that people read out and type: no look-alikes, in groups, and long enough for the odds: with 1,000
// valid codes, a million guesses succeed with probability 1 in a million.
import { lengthFor, minter } from "secrets-wasm";

const GOOD = 1000;
const TRIES = 1e6;
const ODDS = 1e-6;

const alphabet = "unambiguous";
const length = lengthFor({ alphabet, bits: Math.ceil(Math.log2((GOOD * TRIES) / ODDS)) });
const mint = minter({ kind: "string", alphabet, length });

const grouped = (/** @type {string} */ code) => code.match(/.{1,5}/g)?.join("-") ?? code;
/** What a person typed, as it was minted. @param {string} typed */
export const plain = (typed) => typed.replaceAll(/[\s-]/g, "");

const codes = mint.take(GOOD);
console.log(`${length} symbols, ${Math.floor(mint.bits)} bits:`, grouped(codes[0] ?? ""));
console.log("read back:", codes.includes(plain(` ${grouped(codes[0] ?? "")} `)));
