/** The draws of a run: enough to find the bias of every bound, and fixed before the first. */
export const DRAWS = 1_000_000;

/** What is drawn from. */
export interface Source {
  fillBytes(array: Uint8Array<ArrayBuffer>): unknown;
  fillRandbelow(array: Uint8Array<ArrayBuffer>, bound: number): unknown;
}

/** How many draws are made at a time. */
const CHUNK = 16_384;

/** Counts draws below a bound, as many by rejection as by modulo, up to a number that is fixed before the first. */
export class Tally {
  readonly bound: number;
  readonly total: number;
  readonly byRejection: Uint32Array;
  readonly byModulo: Uint32Array;
  readonly #chunk: Uint8Array<ArrayBuffer>;
  /** The draws so far, of each kind. */
  drawn = 0;

  constructor(bound: number, total: number) {
    this.bound = bound;
    this.total = total;
    this.byRejection = new Uint32Array(bound);
    this.byModulo = new Uint32Array(bound);
    this.#chunk = new Uint8Array(Math.min(CHUNK, total));
  }

  get full(): boolean {
    return this.drawn === this.total;
  }

  /** Makes so many draws of each kind, or what is missing. */
  draw(source: Source, draws: number): void {
    for (let left = Math.min(draws, this.total - this.drawn); left > 0; ) {
      const chunk = this.#chunk.subarray(0, left);
      source.fillRandbelow(chunk, this.bound);
      for (const value of chunk) this.byRejection[value]!++;
      source.fillBytes(chunk);
      for (const byte of chunk) this.byModulo[byte % this.bound]!++;
      this.drawn += chunk.length;
      left -= chunk.length;
    }
  }
}
