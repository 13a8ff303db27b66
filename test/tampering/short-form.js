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

/** Calls that go the same way as another do not add to it. */
const LEFT_OUT =
  /long|large|, 16$|^take|^(next|into), (urlsafe|uuid4|uuid7 by|code)|randbytes|getrandbits|variate|^password$|words$|right$/;

/** @param {string} name of a built-in */
export const isDangerous = (name) => DANGEROUS.some((pattern) => pattern.test(name));

/** @param {string} name of a call */
export const isQuick = (name) => !LEFT_OUT.test(name);
