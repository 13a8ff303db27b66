// Texts as bytes.
import { apply, Bytes, bufferOf, byteOffsetOf, codeReader, lengthOf, Words } from "./intrinsics.ts";

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

/** A bit for each code point. */
export type Marks = Uint32Array;

export function noMarks(): Marks {
  return new Words(0x110000 / 32);
}

/** Marks a code point. Returns whether it was marked before. */
export function mark(marks: Marks, point: number): boolean {
  const at = point >>> 5;
  const bit = 1 << point;
  const before = marks[at] as number;
  marks[at] = before | bit;
  return (before & bit) !== 0;
}

/** The code points of a text. */
export function codePointsOf(text: string): Uint32Array {
  const codeAt = codeReader();
  const points = new Words(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    let point = codeAt(text, at);
    if ((point & 0xfc00) === 0xd800) {
      const low = at + 1 < text.length ? codeAt(text, at + 1) : 0;
      if ((low & 0xfc00) === 0xdc00) {
        point = 0x10000 + ((point & 0x3ff) << 10) + (low & 0x3ff);
        at++;
      }
    }
    points[count++] = point;
  }
  return new Words(bufferOf(points), 0, count);
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
