// Prefetched entropy, handed out strictly in order, each byte once. The caller wipes the bytes that it takes.
//
// The runtime may terminate a call at any loop or call, and then no `finally` runs. So there is nothing to undo: bytes
// count as used before they are read, and the pool is empty before a refill.
import { Bytes, copyWithin, fill, max, min } from "../base/intrinsics.ts";
import { wordsOf } from "../kernels/js-memory.ts";
import { CHUNK, type Memory, POOL, SETTINGS } from "../kernels/memory-map.ts";
import type { Source } from "./source.ts";

/** The most that `crypto.getRandomValues` fills in one call, and so the largest refill. */
export const POOL_LIMIT = 65536;

/** The first refill in bytes, and the factor to the next one, up to the whole pool: one token alone stays cheap. */
const FIRST_REFILL = 1024;
const GROWTH = 8;

/** How many requests a source may make of its own engine while it answers one: it may call back in each. */
const MOST_WITHIN = 100;

const later = globalThis.queueMicrotask as ((task: () => void) => void) | undefined;

export class Pool {
  /** The most bytes prefetched. */
  readonly size: number;
  readonly buffer: ArrayBuffer;
  readonly memory: Uint8Array<ArrayBuffer>;
  /** The same in words. */
  readonly words: DataView;
  /** Where the next byte is, and where what was prefetched ends. */
  next = POOL;
  end = POOL;
  /** Whether bytes may be prefetched: not from a source that wants to see each draw. */
  readonly prefetches: () => boolean;
  readonly #source: Source;
  #refill: number;
  /** Requests and discards so far: if others come while a source answers, it has called back. */
  #asked = 0;
  /**
   * The outermost request, 0 if none is under way, and how many have come within it. A terminated call leaves the first
   * as it was: then the next is taken for one within, until one is answered.
   */
  #outermost = 0;
  #within = 0;

  /** @param size - 0 to 65,536 */
  constructor({ buffer }: Memory, source: Source, size: number, prefetches = () => true) {
    this.buffer = buffer;
    this.memory = new Bytes(buffer);
    this.words = wordsOf(buffer);
    this.size = size;
    this.prefetches = prefetches;
    this.#source = source;
    this.#refill = min(FIRST_REFILL, size);
  }

  /** The address of the next `length` bytes, at most CHUNK. */
  take(length: number): number {
    const at = this.next;
    const next = at + length;
    if (next > this.end) return this.#refilled(length);
    this.next = next;
    return at;
  }

  /** The bytes prefetched and not yet used. */
  unused(): number {
    return max(0, this.end - this.next);
  }

  /** How much of `length` bytes to take in words of `width`: whole words of what is prefetched, or else of a refill. */
  span(length: number, width: number): number {
    const waiting = this.end - this.next;
    if (waiting > 0) return min(length, max(waiting - (waiting % width), width));
    return min(length, CHUNK - (CHUNK % width));
  }

  /** Asks the source for bytes that go straight to a buffer. Only with nothing prefetched they are the next ones. */
  ask(buffer: ArrayBuffer, offset: number, length: number): void {
    const asked = ++this.#asked;
    const outermost = this.#outermost === 0;
    if (outermost) {
      this.#outermost = asked;
      this.#within = 0;
    } else if (++this.#within > MOST_WITHIN) {
      // A microtask never runs within a source that calls back, so what calls have left is forgotten then.
      const forget = () => {
        this.#outermost = 0;
      };
      if (later) later(forget);
      else forget();
      throw callBackError();
    }
    let failed = true;
    let cause: unknown;
    try {
      this.#source(buffer, offset, length);
      failed = false;
    } catch (error) {
      cause = error;
    }
    const calledBack = this.#asked !== asked;
    if (outermost || !(failed || calledBack)) this.#outermost = 0;
    if (calledBack || failed) {
      this.discard();
      throw calledBack ? callBackError(cause) : cause;
    }
  }

  /** Forgets and wipes every byte prefetched, and whatever a draw that failed has left behind. */
  discard(): void {
    this.next = this.end = POOL;
    this.#asked++;
    fill(this.memory, 0, 0, SETTINGS);
  }

  /**
   * Moves what is left to just before the pool, so that a draw across the pool's end lies in one piece. If it needs
   * more than the refill, that alone is asked for.
   */
  #refilled(length: number): number {
    const start = this.next;
    const left = max(0, this.end - start);
    const missing = length - left;
    const refill = this.prefetches() ? max(missing, this.#refill) : missing;
    this.next = this.end = POOL;
    if (left > 0) {
      copyWithin(this.memory, POOL - left, start, start + left);
      fill(this.memory, 0, start, start + left);
    }
    this.ask(this.buffer, POOL, refill);
    this.#refill = min(GROWTH * this.#refill, this.size);
    this.next = POOL + missing;
    this.end = POOL + refill;
    return POOL - left;
  }
}

function callBackError(cause?: unknown): Error {
  return new Error("entropy: the function called back into its engine", { cause });
}
