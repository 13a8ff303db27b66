// The fill functions, each with the bound of its values.

/** The elements of an array at a time. */
const ELEMENTS = 16_384;

/**
 * @template {Uint8Array | Uint32Array | Float64Array} T
 * @param {string} name @param {T} array @param {(part: T) => unknown} fill @param {number} bound
 * @returns {import("./calls.js").Call}
 */
function filling(name, array, fill, bound) {
  const make = (/** @type {number} */ count) => {
    let wrong = 0;
    for (let left = count; left > 0; left -= ELEMENTS) {
      const part = /** @type {T} */ (array.subarray(0, Math.min(left, ELEMENTS)));
      fill(part);
      for (let i = 0; i < part.length; i++) if (!(Number(part[i]) < bound)) wrong++;
    }
    return wrong;
  };
  return { name, draws: 1, make };
}

/** @param {import("secrets-wasm").Secrets} own */
export function fills(own) {
  return [
    filling("fillBytes", new Uint8Array(ELEMENTS), own.fillBytes, 256),
    filling("fillRandbelow", new Uint32Array(ELEMENTS), (part) => own.fillRandbelow(part, 1_000_000), 1_000_000),
    filling("fillRandbits", new Float64Array(ELEMENTS), (part) => own.fillRandbits(part, 53), 2 ** 53),
    filling("fillRandom", new Float64Array(ELEMENTS), own.fillRandom, 1),
  ];
}
