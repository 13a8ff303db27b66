// What the package is measured against in more than one group, or from npm.
import crypto from "node:crypto";
import { text } from "./checks.js";
import { ALPHABET, HEX_256 } from "./forms.js";

/** @typedef {import("./groups.js").Contender} Contender */

/** How most programs make a token. @param {number} bar @returns {Contender} */
export function hexOfRandomBytes(bar) {
  return {
    name: 'randomBytes(32).toString("hex")',
    gives: "256 bits, flat, a copy of the bytes left",
    bar,
    check: text(HEX_256),
    make: () => () => crypto.randomBytes(32).toString("hex"),
  };
}

/** A package by name. Written so that TypeScript does not look for it, and the project type-checks without it. */
const peer = (/** @type {string} */ name) => import(name);

/** uuid's v4. */
export async function uuid4() {
  const { v4 } = await peer("uuid");
  return () => v4();
}

/** nanoid's token of 43 characters. */
export async function nanoid43() {
  const { nanoid } = await peer("nanoid");
  return () => nanoid(43);
}

/** nanoid's token of 32 letters and digits. */
export async function alphanumericNanoid() {
  const { customAlphabet } = await peer("nanoid");
  return customAlphabet(ALPHABET, 32);
}
