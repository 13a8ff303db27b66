/** Reads `length` ASCII bytes at `start` as a flat string, which keeps nothing else alive. */
export type TextReader = (start: number, length: number) => string;

/** A view that reads its bytes as text: Node's Buffer, declared here so that src/ compiles without Node's types. */
interface LatinBuffer {
  latin1Slice(start: number, end: number): string;
}

/** A reader over one memory, by the fastest way that the runtime has. */
export function textReader(memory: Uint8Array<ArrayBuffer>): TextReader {
  const buffer = latinBuffer(memory);
  const long = buffer ? bufferReader(buffer) : decoderReader(memory);
  return (start, length) => (length === 32 ? text32(memory, start) : long(start, length));
}

/** Where the runtime has one. */
function latinBuffer(memory: Uint8Array<ArrayBuffer>): LatinBuffer | undefined {
  const { Buffer } = globalThis as unknown as { Buffer?: { from(memory: ArrayBuffer): Partial<LatinBuffer> } };
  const buffer = Buffer?.from(memory.buffer);
  return typeof buffer?.latin1Slice === "function" ? (buffer as LatinBuffer) : undefined;
}

/** 60 ns for 64 characters, against 115 for Buffer's toString and 140 for TextDecoder (Node 20, AMD EPYC). */
function bufferReader(buffer: LatinBuffer): TextReader {
  return (start, length) => buffer.latin1Slice(start, start + length);
}

function decoderReader(memory: Uint8Array<ArrayBuffer>): TextReader {
  const decoder = new TextDecoder();
  return (start, length) => decoder.decode(memory.subarray(start, start + length));
}

/**
 * 32 characters, a 128-bit token in hex, without leaving JavaScript: 49 ns against 62. At 64 characters, with
 * 1.5 ns each, the call out is the faster one.
 */
function text32(m: Uint8Array, i: number): string {
  // biome-ignore format: four rows of eight
  return String.fromCharCode(
    m[i]!, m[i + 1]!, m[i + 2]!, m[i + 3]!, m[i + 4]!, m[i + 5]!, m[i + 6]!, m[i + 7]!,
    m[i + 8]!, m[i + 9]!, m[i + 10]!, m[i + 11]!, m[i + 12]!, m[i + 13]!, m[i + 14]!, m[i + 15]!,
    m[i + 16]!, m[i + 17]!, m[i + 18]!, m[i + 19]!, m[i + 20]!, m[i + 21]!, m[i + 22]!, m[i + 23]!,
    m[i + 24]!, m[i + 25]!, m[i + 26]!, m[i + 27]!, m[i + 28]!, m[i + 29]!, m[i + 30]!, m[i + 31]!,
  );
}
