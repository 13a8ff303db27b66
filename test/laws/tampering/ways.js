// How a built-in is replaced.

/** @typedef {import("./built-ins.js").BuiltIn} BuiltIn */
/** @typedef {{ name: string, way: string } & import("./subject.js").Swap} Replacement */

const { defineProperty } = Object;

/** Made beforehand: to make an error takes built-ins too. */
const REPLACED = new Error("replaced");

const FUNCTIONS = {
  throws() {
    throw REPLACED;
  },
  /** For constructors too. */
  undefined: function nothing() {
    return undefined;
  },
  0: function zero() {
    return 0;
  },
};

/** A descriptor that inherits nothing, so that a replaced Object.prototype has no say in it. @param {object} of */
const bare = (of) => Object.assign(Object.create(null), of);

/** What a script puts in the place of a class to extend it. @param {unknown} value */
function subclass(value) {
  try {
    return class extends /** @type {new () => object} */ (value) {};
  } catch {
    return undefined;
  }
}

/** What the getter, or the value, is replaced by. @param {BuiltIn} builtIn @returns {[string, unknown][]} */
function values({ holder, key, was }) {
  if (was.get || was.set) {
    /** @type {[string, unknown][]} */
    const getters = Object.entries(FUNCTIONS);
    if (key === Symbol.species) getters.push(["a subclass", () => subclass(holder)]);
    return getters;
  }
  if (typeof was.value !== "function") return [undefined, 0].map((value) => [`${value}`, value]);
  /** @type {[string, unknown][]} */
  const found = Object.entries(FUNCTIONS);
  const other = key === "constructor" ? subclass(was.value) : undefined;
  if (other) found.push(["a subclass", other]);
  if (holder === globalThis) found.push(["no value", undefined]);
  return found;
}

/** Each way to replace it. @param {BuiltIn} builtIn @returns {Replacement[]} */
export function replacements(builtIn) {
  const { name, holder, key, was } = builtIn;
  const part = was.get || was.set ? "get" : "value";
  const made = values(builtIn).map(([way, value]) => ({ way, instead: bare({ ...was, [part]: value }) }));
  if (part === "value" && typeof was.value !== "function" && was.configurable) {
    made.push({ way: "throws", instead: bare({ get: FUNCTIONS.throws, configurable: true }) });
  }
  const before = bare(was);
  return made.map(({ way, instead }) => ({
    name,
    way,
    put: () => defineProperty(holder, key, instead),
    back: () => defineProperty(holder, key, before),
  }));
}
