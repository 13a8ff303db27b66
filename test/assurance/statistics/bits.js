// Bytes put together from values that hold no whole number of bytes.

/**
 * Cuts 0 ... `bound` - 1 into blocks of powers of two (62 is 32 + 16 + 8 + 4 + 2). A value gives the bits of its place
 * in its block (Elias 1972): fair and independent, exactly, if the values are uniform. positions.js counts the blocks.
 */
export class BitsBelow {
  #bound;
  /** The block that begins with each `#starts` has 2^`#widths` values. @type {number[]} */
  #starts = [];
  /** @type {number[]} */
  #widths = [];
  #rest = 0;
  #waiting = 0;

  /** @param {number} bound at most 2^53 */
  constructor(bound) {
    this.#bound = bound;
    let start = 0;
    for (let width = Math.floor(Math.log2(bound)); width >= 0; width--) {
      if (start + 2 ** width > bound) continue;
      this.#starts.push(start);
      this.#widths.push(width);
      start += 2 ** width;
    }
  }

  /** Whole bytes, the highest bit first; the bits past them wait. @param {ArrayLike<number>} values */
  pack(values) {
    const starts = this.#starts;
    const widths = this.#widths;
    const bytes = Buffer.allocUnsafe(Math.ceil((values.length * /** @type {number} */ (widths[0])) / 8) + 1);
    let length = 0;
    let rest = this.#rest;
    let waiting = this.#waiting;
    for (let i = 0; i < values.length; i++) {
      const value = /** @type {number} */ (values[i]);
      if (!(value >= 0 && value < this.#bound)) throw new Error(`a value that is not below ${this.#bound}`);
      let block = 0;
      while (value >= /** @type {number} */ (starts[block + 1])) block++;
      let place = value - /** @type {number} */ (starts[block]);
      let width = /** @type {number} */ (widths[block]);
      // No more than 24 bits at a time, since up to 7 may wait and a shift has 32.
      for (; width > 24; width -= 24) {
        const low = 2 ** (width - 24);
        rest = (rest << 24) | (place / low);
        place %= low;
        for (let bits = waiting + 16; bits >= waiting; bits -= 8) bytes[length++] = rest >> bits;
        rest &= (1 << waiting) - 1;
      }
      rest = (rest << width) | place;
      waiting += width;
      while (waiting >= 8) {
        waiting -= 8;
        bytes[length++] = rest >> waiting;
      }
      rest &= (1 << waiting) - 1;
    }
    this.#rest = rest;
    this.#waiting = waiting;
    return bytes.subarray(0, length);
  }
}
