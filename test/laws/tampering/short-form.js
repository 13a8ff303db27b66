// What npm test calls; the assurance calls everything.

/** A call of each kind: others go the same ways. */
const QUICK = new Set([
  "token_bytes",
  "token_hex",
  "token_urlsafe",
  "token_string",
  "randbelow",
  "randbelow, bigint",
  "randbits",
  "choice",
  "uuid4",
  "uuid7",
  "compare_digest, different text",
  "compare_digest, different bytes",
  "compare_digest, different bytes, unaligned",
  "secureCompare, different text",
  "secureCompare, different bytes",
  "verifyKey, wrong",
  "next, hex",
  "take, digits",
  "into, code points",
  "into, uuid4",
  "next, key",
  "fillBytes",
  "fillRandbelow, bigints",
  "fillRandom",
  "gauss",
  "shuffle",
  "sample",
  "choices, weights",
  "password, hard",
  "passphrase",
  "createSecrets",
  "default engine",
]);

/** @param {string} name of a call */
export const isQuick = (name) => QUICK.has(name);
