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
}

/** Large enough that writing costs little beside minting, small enough to stay in the processor's cache. */
export const BLOCK = 524_288;

/** Two buffers in turn, because one is written while the other is filled. */
export function* inTurn(size: number): Generator<Uint8Array<ArrayBuffer>, never> {
  const buffers = [new Uint8Array(size), new Uint8Array(size)] as const;
  for (;;) yield* buffers;
}

/** Blocks of text made of strings: `make` answers how many values were asked for, each with its separator. */
export function* textBlocks(total: number, perBlock: number, make: (count: number) => string): Generator<Block> {
  for (let done = 0; done < total; ) {
    const count = Math.min(perBlock, total - done);
    yield { bytes: Buffer.from(make(count)), count };
    done += count;
  }
}
