// How others make one token.
import { text } from "../tools/checks.js";
import { BASE36, UUID4 } from "../tools/forms.js";

/** @typedef {import("./groups.js").Contender} Contender */

/** @param {number} nbytes @param {"hex" | "base64url"} encoding @param {RegExp} pattern @returns {Contender} */
export function randomBytes(nbytes, encoding, pattern) {
  return {
    name: `randomBytes(${nbytes}).toString("${encoding}")`,
    grade: "secret",
    form: "flat",
    bits: 8 * nbytes,
    gives: "flat, a copy of the bytes left",
    needs: ["node:crypto"],
    check: text(pattern),
    async make() {
      const { randomBytes } = await import("node:crypto");
      return () => randomBytes(nbytes).toString(encoding);
    },
  };
}

/** @param {number} length @param {RegExp} pattern @returns {Contender} */
export function nanoid(length, pattern) {
  return {
    name: `nanoid(${length})`,
    grade: "secret",
    form: "cut",
    bits: 6 * length,
    gives: "cut from a text of 32 KB, not wiped",
    check: text(pattern),
    async make() {
      const { nanoid } = await import("nanoid");
      return () => nanoid(length);
    },
  };
}

/** @param {number} length @param {RegExp} pattern @returns {Contender} */
export function uid(length, pattern) {
  return {
    name: `uid/secure(${length})`,
    grade: "secret",
    form: "rope",
    bits: 4 * length,
    gives: "a rope, used bytes left in its cache",
    check: text(pattern),
    async make() {
      const { uid } = await import("uid/secure");
      return () => uid(length);
    },
  };
}

/** @param {number} nbytes @param {RegExp} pattern @returns {Contender} */
export function uidSafe(nbytes, pattern) {
  return {
    name: `uid-safe sync(${nbytes})`,
    grade: "secret",
    form: "rope",
    bits: 8 * nbytes,
    gives: "a rope, or cut where it holds neither - nor _; copies of the bytes and of the text left",
    needs: ["node:crypto", "Buffer"],
    check: text(pattern),
    async make() {
      const { default: uid } = await import("uid-safe");
      return () => uid.sync(nbytes);
    },
  };
}

/** @param {number} length @param {RegExp} pattern @returns {Contender} */
export function secureRandomString(length, pattern) {
  return {
    name: `secure-random-string, ${length}`,
    grade: "secret",
    form: "cut",
    bits: 6 * length,
    // It draws a byte for each character, and cuts the end of the base64 off.
    gives: `cut from a text of ${4 * Math.ceil(length / 3)} characters, copies of the bytes left`,
    needs: ["node:crypto", "Buffer"],
    check: text(pattern),
    async make() {
      const { default: secureRandomString } = await import("secure-random-string");
      const options = { length };
      return () => secureRandomString(options);
    },
  };
}

/** @param {number} length @param {RegExp} pattern @returns {Contender} */
export function cryptoRandomString(length, pattern) {
  return {
    name: `cryptoRandomString(${length}, hex)`,
    grade: "secret",
    form: "flat",
    bits: 4 * length,
    gives: "a copy of the bytes left",
    check: text(pattern),
    async make() {
      const { default: cryptoRandomString } = await import("crypto-random-string");
      const options = { length, type: "hex" };
      return () => cryptoRandomString(options);
    },
  };
}

/** @param {number} length @param {RegExp} pattern @returns {Contender} */
export function randomJs(length, pattern) {
  return {
    name: `random-js hex(${length})`,
    grade: "secret",
    form: "rope",
    bits: 4 * length,
    gives: "a rope, used numbers left in its cache",
    check: text(pattern),
    async make() {
      const { Random, browserCrypto } = await import("random-js");
      const random = new Random(browserCrypto);
      return () => random.hex(length);
    },
  };
}

/** @type {Contender} */
export const cuid2 = {
  name: "cuid2, 26 characters",
  grade: "secret",
  form: "cut",
  bits: 134,
  gives: "a hash of random digits, time and a counter",
  check: text(BASE36),
  async make() {
    const { init } = await import("@paralleldrive/cuid2");
    return init({ length: 26 });
  },
};

/** @type {Contender} */
export const hyperid = {
  name: "hyperid()",
  grade: "predictable",
  form: "rope",
  bits: 0,
  gives: "not secret: a counter after a random prefix that stays the same",
  needs: ["node:crypto"],
  check: text(/^[\w+/-]{23}\d+$/),
  async make() {
    const { default: hyperid } = await import("hyperid");
    return hyperid();
  },
};

/** @type {Contender} */
export const randomUUID = {
  name: "randomUUID()",
  grade: "secret",
  form: "flat",
  bits: 122,
  gives: "used bytes left in its cache",
  needs: ["randomUUID"],
  check: text(UUID4),
  make: () => () => globalThis.crypto.randomUUID(),
};
