import { createReadStream, fstatSync } from "node:fs";
import { Failure, failureAt } from "./failure.ts";

const NEWLINE = 10;
const CARRIAGE_RETURN = 13;

/** The lines of a text, which are not decoded: what is no UTF-8 stays as it is. */
export class Lines {
  readonly #text: Buffer;
  /** Where each line begins, and behind them where one after the last would. */
  readonly #starts: Uint32Array | Float64Array;

  constructor(text: Buffer) {
    this.#text = text;
    let count = 0;
    for (let at = 0; at < text.length; at++) if (text[at] === NEWLINE) count++;
    const open = text.length > 0 && text[text.length - 1] !== NEWLINE;
    // Typed, because a plain array ends the process where it grows past some hundred million elements.
    const starts = new (text.length < 2 ** 32 - 1 ? Uint32Array : Float64Array)(count + (open ? 2 : 1));
    for (let at = 0, i = 1; at < text.length; at++) if (text[at] === NEWLINE) starts[i++] = at + 1;
    if (open) starts[count + 1] = text.length + 1;
    this.#starts = starts;
  }

  get length(): number {
    return this.#starts.length - 1;
  }

  /** A line without its end. */
  at(index: number): Buffer {
    const start = this.#starts[index] as number;
    const end = (this.#starts[index + 1] as number) - 1;
    const returns = end > start && this.#text[end - 1] === CARRIAGE_RETURN;
    return this.#text.subarray(start, returns ? end - 1 : end);
  }
}

/** All lines of standard input, a file descriptor. */
export async function readLines(stdin: number): Promise<Lines> {
  // Node would take it for an empty file.
  if (fstatSync(stdin).isDirectory()) throw new Failure("standard input: is a directory");
  const chunks: Buffer[] = [];
  // The process's own may be a terminal or a pipe, which Node reads in other ways than a file.
  const stream = stdin === 0 ? process.stdin : createReadStream("", { fd: stdin, autoClose: false });
  try {
    for await (const chunk of stream) chunks.push(chunk as Buffer);
  } catch (error) {
    throw failureAt("standard input", error);
  }
  return new Lines(Buffer.concat(chunks));
}
