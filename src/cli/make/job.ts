/** Bytes to be written, and how many values end in them. They stay as they are until the next block but one is made. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** Work for the output: nothing is drawn before the first block is asked for. */
export interface Job {
  /** How many values there will be. */
  readonly total: number;
  /** What they are, for the progress bar. */
  readonly unit: string;
  readonly blocks: Iterable<Block>;
  /** What is told on standard error before the values. */
  readonly note?: string;
}

/** Large enough that writing costs little beside minting, small enough to stay in the processor's cache. */
export const BLOCK = 524_288;

/**
 * Blocks of values of `width` bytes each, which `fill` writes. There are two buffers, because one is written to the
 * output while the other is filled.
 */
export function* filledBlocks(total: number, width: number, fill: (buffer: Uint8Array) => void): Generator<Block> {
  const most = Math.max(1, Math.min(Math.floor(BLOCK / width), total));
  const buffers = [new Uint8Array(most * width), new Uint8Array(most * width)] as const;
  for (let done = 0, turn = 0; done < total; turn ^= 1) {
    const count = Math.min(most, total - done);
    const bytes = (buffers[turn] as Uint8Array).subarray(0, count * width);
    fill(bytes);
    yield { bytes, count };
    done += count;
  }
}
