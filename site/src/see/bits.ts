// Random bits: as pixels, and how many of them are ones.
import { normalOdds } from "../../../tools/tails.js";
import { grouped } from "../text.ts";

/** Bits on a side of the picture: a multiple of eight, so that a row is whole bytes. */
export const SIDE = 256;
export const PICTURE_BYTES = (SIDE * SIDE) / 8;

/** A pixel for each bit, RGBA: opaque for a one, clear for a zero. */
export function maskOf(bytes: Uint8Array<ArrayBuffer>): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(4 * 8 * bytes.length);
  for (let bit = 0; bit < 8 * bytes.length; bit++) {
    const byte = bytes[bit >> 3] as number;
    // The first bit is a byte's highest. Clamped: anything above 255 is 255.
    pixels[4 * bit + 3] = 256 * ((byte >> (7 - (bit & 7))) & 1);
  }
  return pixels;
}

/** Paints bits, the first on the upper left, a pixel each: ones in the element's colour, zeros in its background's. */
export function paint(canvas: HTMLCanvasElement, bytes: Uint8Array<ArrayBuffer>): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const { color, backgroundColor } = getComputedStyle(canvas);
  // All at once, which is faster than a rectangle for each run of ones.
  context.putImageData(new ImageData(maskOf(bytes), SIDE, SIDE), 0, 0);
  for (const [colour, where] of [
    [color, "source-in"],
    [backgroundColor, "destination-over"],
  ] as const) {
    context.globalCompositeOperation = where;
    context.fillStyle = colour;
    context.fillRect(0, 0, SIDE, SIDE);
  }
}

/**
 * The ones among bits, and what a fair source gives: half of them, with a standard deviation of √bits / 2. The odds are
 * those of a fair source to stray at least so far, on either side.
 */
export function onesOf(bytes: Uint8Array) {
  const bits = bytes.length * 8;
  let ones = 0;
  for (const byte of bytes) for (let rest = byte; rest > 0; rest &= rest - 1) ones++;
  const expected = bits / 2;
  const deviation = Math.sqrt(bits) / 2;
  // Counts are whole, and the normal distribution is not: it begins half a count nearer.
  const distance = Math.max(0, Math.abs(ones - expected) - 0.5) / deviation;
  return { bits, ones, expected, deviation, odds: 10 ** normalOdds(distance) };
}

/** What is said of the ones. */
export function onesSentence({ bits, ones, expected, deviation }: ReturnType<typeof onesOf>): string {
  const off = Math.abs(ones - expected);
  const side = ones < expected ? "fewer" : "more";
  return (
    `${grouped(ones)} of ${grouped(bits)} bits are ones. ` +
    `A fair source gives ${grouped(expected)} on average, and one standard deviation is ${grouped(deviation)}: here are ` +
    `${off === 0 ? "exactly as many" : `${grouped(off)} ${side}, ${(off / deviation).toFixed(1)} standard deviations`}.`
  );
}
