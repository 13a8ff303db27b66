// Code that leaks, which the test must see, and the same class twice, which it must not tell apart.
import { comparisonOfStrings, ENDS, EQUAL, FIXED, NEXT, SAME } from "./comparisons.js";
import { encodings, ZEROS } from "./tokens.js";

/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./rows.js").Role} Role */
/** @typedef {(bytes: Uint8Array) => string} Encode */

/** Ends at the first difference. @param {string} a @param {string} b */
export function earlyExit(a, b) {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) return false;
  return true;
}

/** Hex by a branch on each nibble. @param {Uint8Array} bytes */
function branchingHex(bytes) {
  let text = "";
  for (const byte of bytes) text += digit(byte >> 4) + digit(byte & 15);
  return text;
}

/** @param {number} nibble */
function digit(nibble) {
  if (nibble < 10) return String.fromCharCode(48 + nibble);
  return String.fromCharCode(87 + nibble);
}

/** Base64url by a branch on each range. @param {Uint8Array} bytes */
function branchingBase64url(bytes) {
  let text = "";
  for (let i = 0; i + 3 <= bytes.length; i += 3) {
    const group = (Number(bytes[i]) << 16) | (Number(bytes[i + 1]) << 8) | Number(bytes[i + 2]);
    for (let shift = 18; shift >= 0; shift -= 6) text += character((group >> shift) & 63);
  }
  return text;
}

/** @param {number} sextet */
function character(sextet) {
  if (sextet < 26) return String.fromCharCode(65 + sextet);
  if (sextet < 52) return String.fromCharCode(71 + sextet);
  if (sextet < 62) return String.fromCharCode(sextet - 4);
  return sextet === 62 ? "-" : "_";
}

/** @param {Role} role @param {string} classes @param {boolean} quick @returns {Row} */
function exiting(role, classes, quick) {
  return {
    name: "a comparison that ends at the first difference",
    classes,
    role,
    quick,
    make: async () => comparisonOfStrings(earlyExit, { classes, length: 32, units: 4 }),
  };
}

/** @param {Role} role @param {string} name @param {Encode} encode @param {string} classes @returns {Row} */
function branching(role, name, encode, classes) {
  return { name, classes, role, quick: true, make: async () => encodings(classes, encode) };
}

/** @type {Row[]} */
export const CONTROL_ROWS = [
  ...[EQUAL, ENDS, FIXED].map((classes) => exiting("leak", classes, true)),
  branching("leak", "hex by a branch on each nibble", branchingHex, ZEROS),
  branching("leak", "base64url by a branch on each range", branchingBase64url, "A-Z | random"),
  exiting("told", NEXT, false),
  exiting("null", SAME, true),
  branching("null", "hex by a branch on each nibble", branchingHex, "random | random"),
];
