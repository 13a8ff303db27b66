// How others make one token.
import { text } from "../tools/checks.js";
import { BASE36, UUID4 } from "../tools/forms.js";
import { ofNode, other, randomJs as random } from "./others.js";

/** @param {number} nbytes @param {"hex" | "base64url"} encoding @param {RegExp} pattern */
export function randomBytes(nbytes, encoding, pattern) {
  const what = /** @type {const} */ ({ form: "flat", bits: 8 * nbytes, gives: "flat, a copy of the bytes left" });
  return ofNode(
    `randomBytes(${nbytes}).toString("${encoding}")`,
    { ...what, check: text(pattern) },
    ({ randomBytes }) =>
      () =>
        randomBytes(nbytes).toString(encoding),
  );
}

/** @param {number} length @param {RegExp} pattern */
export function nanoid(length, pattern) {
  const gives = "cut from a text of 32 KB, not wiped";
  return other(`nanoid(${length})`, { form: "cut", bits: 6 * length, gives, check: text(pattern) }, async () => {
    const { nanoid } = await import("nanoid");
    return () => nanoid(length);
  });
}

/** @param {number} length @param {RegExp} pattern */
export function uid(length, pattern) {
  const gives = "a rope, used bytes left in its cache";
  return other(`uid/secure(${length})`, { form: "rope", bits: 4 * length, gives, check: text(pattern) }, async () => {
    const { uid } = await import("uid/secure");
    return () => uid(length);
  });
}

const buffers = /** @type {import("./groups.js").Need[]} */ (["node:crypto", "Buffer"]);

/** @param {number} nbytes @param {RegExp} pattern */
export function uidSafe(nbytes, pattern) {
  const gives = "a rope, or cut where it holds neither - nor _; copies of the bytes and of the text left";
  const what = /** @type {const} */ ({ form: "rope", bits: 8 * nbytes, gives, needs: buffers });
  return other(`uid-safe sync(${nbytes})`, { ...what, check: text(pattern) }, async () => {
    const { default: uid } = await import("uid-safe");
    return () => uid.sync(nbytes);
  });
}

/** @param {number} length @param {RegExp} pattern */
export function secureRandomString(length, pattern) {
  // It draws a byte for each character, and cuts the end of the base64 off.
  const gives = `cut from a text of ${4 * Math.ceil(length / 3)} characters, copies of the bytes left`;
  const what = /** @type {const} */ ({ form: "cut", bits: 6 * length, gives, needs: buffers });
  return other(`secure-random-string, ${length}`, { ...what, check: text(pattern) }, async () => {
    const { default: secureRandomString } = await import("secure-random-string");
    const options = { length };
    return () => secureRandomString(options);
  });
}

/** @param {number} length @param {RegExp} pattern */
export function cryptoRandomString(length, pattern) {
  const what = /** @type {const} */ ({ form: "flat", bits: 4 * length, gives: "a copy of the bytes left" });
  return other(`cryptoRandomString(${length}, hex)`, { ...what, check: text(pattern) }, async () => {
    const { default: cryptoRandomString } = await import("crypto-random-string");
    const options = /** @type {const} */ ({ length, type: "hex" });
    return () => cryptoRandomString(options);
  });
}

/** @param {number} length @param {RegExp} pattern */
export function randomJs(length, pattern) {
  const what = /** @type {const} */ ({ form: "rope", gives: "a rope, used numbers left in its cache" });
  return other(`random-js hex(${length})`, { ...what, bits: 4 * length, check: text(pattern) }, async () => {
    const own = await random();
    return () => own.hex(length);
  });
}

export const cuid2 = other(
  "cuid2, 26 characters",
  { form: "cut", bits: 134, gives: "a hash of random digits, time and a counter", check: text(BASE36) },
  async () => (await import("@paralleldrive/cuid2")).init({ length: 26 }),
);

export const hyperid = other(
  "hyperid()",
  {
    grade: "predictable",
    form: "rope",
    bits: 0,
    gives: "not secret: a counter after a random prefix that stays the same",
    needs: ["node:crypto"],
    check: text(/^[\w+/-]{23}\d+$/),
  },
  async () => (await import("hyperid")).default(),
);

export const randomUUID = other(
  "randomUUID()",
  { form: "flat", bits: 122, gives: "used bytes left in its cache", needs: ["randomUUID"], check: text(UUID4) },
  () => () => globalThis.crypto.randomUUID(),
);
