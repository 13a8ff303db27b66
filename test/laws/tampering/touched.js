// Which built-ins a call looks up: to replace another one changes nothing.

/** @typedef {import("./built-ins.js").BuiltIn} BuiltIn */
/** @typedef {import("./subject.js").Swap} Swap */

const { defineProperty } = Object;
const { apply } = Reflect;

/**
 * The same property, which notes that it is read. Objects that inherit it can still be assigned a value of their own.
 *
 * @param {BuiltIn} builtIn @param {Uint8Array} reads @param {number} place @returns {PropertyDescriptor}
 */
function noting({ key, was }, reads, place) {
  const { get, value, configurable = false, enumerable = false } = was;
  /** @this {object} */
  function read() {
    reads[place] = 1;
    return get ? apply(get, this, []) : value;
  }
  /** @this {object} @param {unknown} given */
  function write(given) {
    defineProperty(this, key, { value: given, configurable: true, enumerable: true, writable: true });
  }
  return { configurable, enumerable, get: read, set: was.set ?? write };
}

/** Notes which of the built-ins are looked up. */
export class Lookups {
  #reads;
  #builtIns;
  #noting;

  /** @param {BuiltIn[]} builtIns */
  constructor(builtIns) {
    this.#reads = new Uint8Array(builtIns.length);
    this.#builtIns = builtIns;
    this.#noting = builtIns.map((builtIn, place) => noting(builtIn, this.#reads, place));
  }

  /** Those that a call looks up, and those of which that cannot be seen. @param {(swap: Swap) => void} call */
  during(call) {
    const [builtIns, instead, reads] = [this.#builtIns, this.#noting, this.#reads];
    const { length } = builtIns;
    reads.fill(0);
    call({
      put() {
        for (let i = 0; i < length; i++) replace(builtIns[i], instead[i]);
      },
      back() {
        for (let i = 0; i < length; i++) replace(builtIns[i], builtIns[i]?.was);
      },
    });
    return builtIns.filter(({ was }, i) => reads[i] === 1 || !was.configurable);
  }
}

/** @param {BuiltIn | undefined} builtIn @param {PropertyDescriptor | undefined} by */
function replace(builtIn, by) {
  if (builtIn?.was.configurable && by) defineProperty(builtIn.holder, builtIn.key, by);
}
