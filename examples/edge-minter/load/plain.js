// What the handler is measured against: the part of secrets-wasm it uses for /hex, as one would write it by hand. Each
// token is asked of the system, and written as digits by a table into the bytes of the answer.

/** The digits of each byte. */
const DIGITS = Uint8Array.from({ length: 512 }, (_, at) => {
  const digit = at % 2 === 0 ? at >> 5 : (at >> 1) & 15;
  return "0123456789abcdef".charCodeAt(digit);
});

/** @param {import("secrets-wasm").MinterSpec} spec */
export function minter(spec) {
  if (spec.kind !== "hex") throw new RangeError("kind: this stand-in has hex alone");
  const entropy = new Uint8Array(Number(spec.nbytes));
  const length = 2 * entropy.length;
  return {
    length,
    /** @param {Uint8Array} bytes @param {{ separator: string }} options */
    into(bytes, { separator }) {
      const ends = new TextEncoder().encode(separator);
      const count = Math.floor(bytes.length / (length + ends.length));
      let at = 0;
      for (let token = 0; token < count; token++) {
        crypto.getRandomValues(entropy);
        for (const byte of entropy) {
          bytes[at++] = DIGITS[2 * byte] ?? 0;
          bytes[at++] = DIGITS[2 * byte + 1] ?? 0;
        }
        bytes.set(ends, at);
        at += ends.length;
      }
      return count;
    },
  };
}
