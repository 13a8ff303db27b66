// What stands before, between and after values: separators, or a JSON array.
import { SEPARATOR_LIMIT } from "../../kernels/memory-map.ts";
import type { CommandLine } from "../read/command-line.ts";
import { UsageError } from "../read/failure.ts";
import type { Block, Job } from "./job.ts";

export interface Frame {
  readonly open: string;
  readonly separator: string;
  /** Takes the place of the last separator. */
  readonly close: string;
  /** Whether values are escaped as in a JSON string. */
  readonly escaped: boolean;
}

/** A JSON array of strings, and one of numbers. Quotes are in the frame, so that values can be minted between them. */
const JSON_STRINGS: Frame = { open: '["', separator: '","', close: '"]\n', escaped: true };
export const JSON_NUMBERS: Frame = { open: "[", separator: ",", close: "]\n", escaped: false };

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", "0": "\0", "\\": "\\" };

/** How many values are drawn at a time and written as one text. */
const VALUES_PER_BLOCK = 8192;

/** The frame that the command line asks for. */
export function frameOf({ values, given }: CommandLine): Frame {
  const typed = values.get("separator");
  if (given.has("json")) {
    if (typed !== undefined) throw new UsageError("--separator: not with --json");
    return JSON_STRINGS;
  }
  const separator = unescaped(typed ?? "\\n");
  if (Buffer.byteLength(separator) > SEPARATOR_LIMIT) {
    throw new UsageError(`--separator: expected at most ${SEPARATOR_LIMIT} bytes`);
  }
  return { open: "", separator, close: separator, escaped: false };
}

/** A shell passes `\n` on as two characters. */
function unescaped(typed: string): string {
  return typed.replaceAll(/\\(.?)/gs, (_, character: string) => {
    const meant = ESCAPES[character];
    if (meant !== undefined) return meant;
    throw new UsageError("--separator: after a backslash expected n, t, 0 or another backslash");
  });
}

/** A value as it stands in the frame. */
export function inFrame(text: string, { escaped }: Frame): string {
  return escaped ? JSON.stringify(text).slice(1, -1) : text;
}

/** The blocks, each value of which is followed by the separator, in their frame. */
export function* framed(blocks: Iterable<Block>, total: number, frame: Frame): Generator<Block> {
  if (frame.close === frame.separator) {
    yield* blocks;
    return;
  }
  if (total === 0) {
    yield { bytes: Buffer.from("[]\n"), count: 0 };
    return;
  }
  yield { bytes: Buffer.from(frame.open), count: 0 };
  let left = total;
  for (const { bytes, count } of blocks) {
    left -= count;
    yield { bytes: left > 0 ? bytes : bytes.subarray(0, -frame.separator.length), count };
  }
  yield { bytes: Buffer.from(frame.close), count: 0 };
}

/** Values made as text: `make` answers with so many, each followed by the separator. */
export function textJob(
  unit: string,
  total: number,
  frame: Frame,
  make: (count: number) => string,
  perBlock = VALUES_PER_BLOCK,
): Job {
  function* blocks(): Generator<Block> {
    for (let done = 0; done < total; done += perBlock) {
      const count = Math.min(perBlock, total - done);
      yield { bytes: Buffer.from(make(count)), count };
    }
  }
  return { total, unit, blocks: framed(blocks(), total, frame) };
}

/** Values made one by one. */
export function singles(unit: string, total: number, frame: Frame, make: () => string): Job {
  return textJob(unit, total, frame, (count) => {
    let text = "";
    for (let i = 0; i < count; i++) text += inFrame(make(), frame) + frame.separator;
    return text;
  });
}
