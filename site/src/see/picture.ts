/** Bits on a side of the picture: a power of two and a multiple of eight, so that a row is whole bytes. */
export const SIDE = 256;
export const PICTURE_BYTES = (SIDE * SIDE) / 8;

/** Where ones lie side by side in a row, so that they can be painted in one go: 16,000 strokes and not 33,000. */
export function* runsOfOnes(bytes: Uint8Array, side: number): Generator<{ x: number; y: number; length: number }> {
  const isOne = (at: number) => ((bytes[at >> 3] as number) >> (7 - (at & 7))) & 1;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const start = x;
      while (x < side && isOne(y * side + x)) x++;
      if (x > start) yield { x: start, y, length: x - start };
    }
  }
}

/** Paints bits, the first on the upper left, a pixel each: ones in the element's colour, zeros in its background's. */
export function paint(canvas: HTMLCanvasElement, bytes: Uint8Array): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const { color, backgroundColor } = getComputedStyle(canvas);
  context.fillStyle = backgroundColor;
  context.fillRect(0, 0, SIDE, SIDE);
  context.fillStyle = color;
  for (const { x, y, length } of runsOfOnes(bytes, SIDE)) context.fillRect(x, y, length, 1);
}
