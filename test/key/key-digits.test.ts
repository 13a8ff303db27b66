// The check of a key as digits: no division is used, and it comes out as division has it.
import { it } from "vitest";
import { digitWriter } from "../../src/key/key-check.ts";
import { nonZeroBytes } from "../source.ts";
import { BASE62, fewest, inDigits } from "./key-model.ts";

const words = new Uint32Array(nonZeroBytes(4000, 11).buffer);

/** Base62 in an order that leaves that of ASCII at every step. */
const MIXED = Array.from({ length: 62 }, (_, i) => BASE62[(37 * i + 5) % 62]).join("");

it.each(Array.from({ length: 61 }, (_, i) => i + 2))("with %i symbols", (size) => {
  for (const alphabet of [BASE62.slice(0, size), MIXED.slice(0, size)]) {
    const points = [...alphabet];
    const count = fewest(2n ** 32n, size);
    const bytes = new Uint8Array(count + 2);
    const write = digitWriter(Buffer.from(alphabet), count);
    const numbers = [...words, 0, 1, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1];
    // The multiples of the size, where a quotient is most easily one too small; small ones, and up to 2^32.
    for (let k = 1; k < 300; k++) numbers.push(k * size, k * size - 1);
    for (const word of words) numbers.push(word - (word % size), Math.max(0, word - (word % size) - 1));
    for (const number of numbers) {
      write(number, bytes, 1);
      const text = String.fromCharCode(...bytes);
      if (text !== `\0${inDigits(number, points, count)}\0`) throw new Error(`${number} is written as ${text}`);
    }
  }
});
