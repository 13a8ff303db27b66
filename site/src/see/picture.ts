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
  // All at once: a rectangle for each run of ones takes ten times as long.
  context.putImageData(new ImageData(maskOf(bytes), SIDE, SIDE), 0, 0);
  fill(context, color, "source-in");
  fill(context, backgroundColor, "destination-over");
}

/** Colours what is painted already, or what is clear. */
function fill(context: CanvasRenderingContext2D, colour: string, where: GlobalCompositeOperation): void {
  context.globalCompositeOperation = where;
  context.fillStyle = colour;
  context.fillRect(0, 0, SIDE, SIDE);
}
