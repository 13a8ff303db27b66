// Texts as bytes.
import { apply, Bytes, bufferOf, byteOffsetOf, codeReader, lengthOf, substring } from "./intrinsics.ts";

/** The codes of a text of ASCII. */
export function codesOf(text: string): Uint8Array {
  const codes = new Bytes(text.length);
  readCodes(text, codes);
  return codes;
}

/** Writes a text's codes to an array, and returns the bits that any of them has: at most 0x7f for ASCII. */
export function readCodes(text: string, target: Uint8Array): number {
  const codeAt = codeReader();
  let bits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = codeAt(text, i);
    target[i] = code;
    bits |= code;
  }
  return bits;
}

/** Some hosts have none, such as jsdom and older versions of React Native. */
const UTF8 = /* @__PURE__ */ encoder();

function encoder() {
  const Encoder = (globalThis as { TextEncoder?: typeof TextEncoder }).TextEncoder;
  return Encoder && { Encoder, encode: Encoder.prototype.encode, encodeInto: Encoder.prototype.encodeInto };
}

/** A text in UTF-8. */
export function utf8Of(text: string): Uint8Array<ArrayBuffer> {
  const codes = new Bytes(text.length);
  if (readCodes(text, codes) < 0x80) return codes;
  const { Encoder, encode } = present(UTF8);
  return apply(encode, new Encoder(), [text]) as Uint8Array<ArrayBuffer>;
}

/** The code points of a text. */
export function pointsOf(text: string): string[] {
  const codeAt = codeReader();
  const points: string[] = [];
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = at + ((codeAt(text, at) & 0xfc00) === 0xd800 ? 2 : 1);
    points[points.length] = substring(text, at, end);
  }
  return points;
}

/** How many bytes of UTF-8 a text of whole code points has. */
export function utf8Length(text: string): number {
  const codeAt = codeReader();
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = codeAt(text, i);
    // Half of a surrogate pair: two of the pair's four.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code & 0xf800) === 0xd800 ? 2 : 3;
  }
  return bytes;
}

/** Writes a text in UTF-8 to an array from `at` on. Returns how many bytes. */
export function writeUtf8(text: string, target: Uint8Array, at: number): number {
  const { Encoder, encodeInto } = present(UTF8);
  const rest = new Bytes(bufferOf(target), byteOffsetOf(target) + at, lengthOf(target) - at);
  return (apply(encodeInto, new Encoder(), [text, rest]) as TextEncoderEncodeIntoResult).written;
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("this runtime has no TextEncoder, which text beyond ASCII needs");
  return value;
}
