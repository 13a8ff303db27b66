// The package as bridge.py calls it: every answer comes with what was thrown instead, if anything was.

/** @typedef {import("secrets-wasm").Secrets} Secrets */
/** @typedef {Record<string, (...given: unknown[]) => unknown>} Methods */

/** What draws a bigint's bits is asked for bigints: a number holds 53 of them. */
const BITS = new Set(["randbits", "getrandbits"]);

/** @param {Secrets} own @param {number} defaultEntropy */
export function bridgeOver(own, defaultEntropy) {
  let calls = 0;
  const prototype = /** @type {Methods} */ (/** @type {unknown} */ (own.SystemRandom.prototype));

  /** @param {unknown} object @param {Methods} methods @param {string} name @param {Iterable<unknown>} given */
  const call = (object, methods, name, given) => {
    calls++;
    const args = [...given];
    try {
      const method = methods[name];
      if (!method) throw new Error(`There is no ${name}`);
      if (BITS.has(name)) args[0] = BigInt(/** @type {number} */ (args[0]));
      return { answer: method.apply(object, args) };
    } catch (thrown) {
      const error = /** @type {Error} */ (thrown);
      return { kind: error.constructor.name, message: error.message };
    }
  };

  return {
    DEFAULT_ENTROPY: defaultEntropy,
    calls: () => calls,
    /** A function of the module. @param {string} name @param {Iterable<unknown>} given */
    run: (name, given) => call(own, /** @type {Methods} */ (/** @type {unknown} */ (own)), name, given),
    /**
     * The package's own method, whatever a subclass has.
     * @param {object} object @param {string} name @param {Iterable<unknown>} given
     */
    method: (object, name, given) => call(object, prototype, name, given),
    /**
     * An object of a class below the package's for each of Python's, the lowest first.
     * @param {Iterable<Methods>} levels
     */
    make: (levels) => {
      let Class = own.SystemRandom;
      for (const overridden of levels) {
        Class = class extends Class {};
        for (const [name, method] of methodsOf(overridden))
          Object.defineProperty(Class.prototype, name, { value: method });
      }
      return new Class();
    },
    /** A method of this object alone. @param {object} object @param {Methods} overridden */
    override: (object, overridden) => {
      for (const [name, value] of methodsOf(overridden)) {
        Object.defineProperty(object, name, { value, configurable: true });
      }
    },
    /** @param {object} object @param {string} name */
    restore: (object, name) => Reflect.deleteProperty(object, name),
    /** The places of a sequence of any length. @param {number} length */
    places: (length) =>
      length < 1e6
        ? Array.from({ length }, (_, i) => i)
        : new Proxy({ length }, { get: (_, key) => (key === "length" ? length : Number(key)) }),
    set: () => new Set([1, 2]),
    map: () => new Map([[1, 2]]),
  };
}

/** Python's int is a number here where it is small. @param {Methods} overridden @returns {[string, unknown][]} */
function methodsOf(overridden) {
  return Object.entries(overridden).map(([name, method]) => [
    name,
    name === "getrandbits" ? (/** @type {bigint} */ k) => BigInt(/** @type {number} */ (method(k))) : method,
  ]);
}
