import { createHash } from "node:crypto";
import type { Entropy } from "../../src/index.ts";

/** What follows the given bytes. Its next few tell how far a stream was read. */
const FILLER = createHash("shake128", { outputLength: 2 ** 17 })
  .update("filler")
  .digest();

/** Past the bytes that a call may take, so much is handed out before a draw is held to be endless. */
const PATIENCE = 2 ** 21;

/** A source of entropy that hands out given bytes in order, then filler, and notes the size of every request. */
export class Replay {
  position = 0;
  requests: number[] = [];
  #bytes: Uint8Array = new Uint8Array();

  readonly fill: Entropy = (buffer) => {
    this.requests.push(buffer.length);
    if (this.position > this.#bytes.length + PATIENCE) throw new Error("this draw takes bytes without end");
    buffer.set(this.at(this.position, buffer.length));
    this.position += buffer.length;
  };

  load(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.requests = [];
    this.position = 0;
  }

  /** The bytes from a position on. */
  at(position: number, length: number): Uint8Array {
    const given = this.#bytes.subarray(position, position + length);
    if (given.length === length) return given;
    const answer = new Uint8Array(length);
    answer.set(given);
    for (let i = given.length; i < length; i++) {
      answer[i] = FILLER[(position + i - this.#bytes.length) % FILLER.length] as number;
    }
    return answer;
  }
}
