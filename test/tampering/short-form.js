// What npm test tries: the built-ins that bytes, lengths and loops depend on, and a call of each kind.

const DANGEROUS = [
  /^%TypedArray%\.prototype[.[]/,
  /^(Shared)?ArrayBuffer\.prototype[.[]/,
  /^DataView(\.prototype[.[]|$)/,
  /^(Uint8|Uint16|Uint32|Int32|Float64|BigUint64)Array(\.prototype\.constructor)?$/,
  /^(Shared)?ArrayBuffer$/,
  /^Math(\.|$)/,
  /^BigInt(\.|$)/,
  /^Function\.prototype[.[]/,
  /^String\.prototype\.(charCodeAt|codePointAt|substring|slice|\[Symbol\.iterator\])$/,
  /^String\.fromC/,
  /^Array\.prototype(\.(join|push|map|slice|fill)|\[Symbol\.iterator\])$/,
  /^%ArrayIteratorPrototype%\.next$/,
  /^Number(\.is|$)/,
  /\.(getRandomValues|latin1Slice|decode)$/,
];

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

/** @param {string} name of a built-in */
export const isDangerous = (name) => DANGEROUS.some((pattern) => pattern.test(name));

/** @param {string} name of a call */
export const isQuick = (name) => QUICK.has(name);
