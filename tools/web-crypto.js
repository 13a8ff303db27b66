// What is written by hand over Web Crypto: entropy asked for at each call.
import { text } from "./checks.js";

/** @typedef {import("../bench/groups.js").Contender} Contender */

/**
 * Hex by the runtime's own encoder. @param {number} nbytes @param {RegExp} pattern @returns {Contender}
 */
export function ownHex(nbytes, pattern) {
  return {
    name: `getRandomValues(${nbytes}).toHex()`,
    grade: "secret",
    form: "flat",
    bits: 8 * nbytes,
    gives: "flat, a copy of the bytes left",
    needs: ["toHex"],
    check: text(pattern),
    make: () => () => /** @type {any} */ (globalThis.crypto.getRandomValues(new Uint8Array(nbytes))).toHex(),
  };
}

/**
 * Base64url by the runtime's own encoder. @param {number} nbytes @param {RegExp} pattern @returns {Contender}
 */
export function ownBase64url(nbytes, pattern) {
  const options = { alphabet: "base64url", omitPadding: true };
  return {
    name: `getRandomValues(${nbytes}).toBase64(...)`,
    grade: "secret",
    form: "flat",
    bits: 8 * nbytes,
    gives: "flat, a copy of the bytes left",
    needs: ["toBase64"],
    check: text(pattern),
    make: () => () => /** @type {any} */ (globalThis.crypto.getRandomValues(new Uint8Array(nbytes))).toBase64(options),
  };
}

/**
 * Hex by a table of the 256 pairs of digits. @param {number} nbytes @param {RegExp} pattern @returns {Contender}
 */
export function tableHex(nbytes, pattern) {
  return {
    name: `getRandomValues(${nbytes}), digits from a table`,
    grade: "secret",
    form: "rope",
    bits: 8 * nbytes,
    gives: "a rope, a copy of the bytes left; the table is read by secrets",
    check: text(pattern),
    make() {
      const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
      return () => {
        let token = "";
        for (const byte of globalThis.crypto.getRandomValues(new Uint8Array(nbytes))) token += pairs[byte];
        return token;
      };
    },
  };
}
