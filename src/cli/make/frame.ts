import type { Block } from "./job.ts";

/** What stands before, between and after values. */
export interface Frame {
  readonly open: string;
  readonly separator: string;
  /** Takes the place of the last separator. */
  readonly close: string;
  /** Whether values are escaped as in a JSON string. */
  readonly escaped: boolean;
}

/** Each value with the separator after it. */
export function plain(separator: string): Frame {
  return { open: "", separator, close: separator, escaped: false };
}

/** A JSON array of strings, and one of numbers. Quotes are part of the frame, so that values can be minted between them. */
export const JSON_STRINGS: Frame = { open: '["', separator: '","', close: '"]\n', escaped: true };
export const JSON_NUMBERS: Frame = { open: "[", separator: ",", close: "]\n", escaped: false };

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
