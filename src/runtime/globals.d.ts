// What Node's Buffer has and this package uses where it is there. Declared here, so that src/ compiles without Node's types.
interface LatinBuffer {
  latin1Slice(start: number, end: number): string;
}

declare var Buffer: { from(memory: ArrayBuffer): LatinBuffer } | undefined;
