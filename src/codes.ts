/** The codes of a text of ASCII. */
export function codesOf(text: string): Uint8Array {
  const codes = new Uint8Array(text.length);
  readCodes(text, codes);
  return codes;
}

/** Writes a text's codes to an array, and returns the bits that any of them has: at most 0x7f for ASCII. */
export function readCodes(text: string, target: Uint8Array): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    target[i] = code;
    bits |= code;
  }
  return bits;
}
