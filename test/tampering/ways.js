// How a built-in is replaced.

/** @typedef {import("./built-ins.js").BuiltIn} BuiltIn */
/** @typedef {{ name: string, way: string, holder: object, key: PropertyKey, was: object, instead: object }} Replacement */

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

/** The class of the same name in another's place: what a script that subclasses built-ins does. @param {unknown} value */
function subclass(value) {
  try {
    return class extends /** @type {new () => object} */ (value) {};
  } catch {
    return undefined;
  }
}

/** @param {BuiltIn} builtIn @returns {[string, PropertyDescriptor][]} */
function descriptors({ holder, key, was }) {
  const { configurable, enumerable } = was;
  if (was.get || was.set) {
    const made = Object.entries(FUNCTIONS).map(([way, get]) => [way, { ...was, get }]);
    if (key === Symbol.species) made.push(["a subclass", { ...was, get: () => subclass(holder) }]);
    return /** @type {[string, PropertyDescriptor][]} */ (made);
  }
  if (typeof was.value === "function") {
    const made = Object.entries(FUNCTIONS).map(([way, value]) => [way, { ...was, value }]);
    const other = key === "constructor" ? subclass(was.value) : undefined;
    if (other) made.push(["a subclass", { ...was, value: other }]);
    if (holder === globalThis) made.push(["is gone", { ...was, value: undefined }]);
    return /** @type {[string, PropertyDescriptor][]} */ (made);
  }
  const values = [undefined, 0].map((value) => [`${value}`, { ...was, value }]);
  if (configurable) values.push(["throws", { configurable, enumerable, get: FUNCTIONS.throws }]);
  return /** @type {[string, PropertyDescriptor][]} */ (values);
}

/** Each way to replace it. @param {BuiltIn} builtIn @returns {Replacement[]} */
export function replacements(builtIn) {
  const { name, holder, key, was } = builtIn;
  return descriptors(builtIn).map(([way, instead]) => ({
    name,
    way,
    holder,
    key,
    was: bare(was),
    instead: bare(instead),
  }));
}
