import type { Secrets } from "../../secrets.ts";
import { Failure } from "../read/failure.ts";
import type { Lines } from "../read/lines.ts";
import { type Frame, framed, inFrame, textJob } from "./frame.ts";
import { BLOCK, type Block, type Job } from "./job.ts";

/** One of the items, `total` times. */
export function chosen(own: Secrets, items: readonly string[], total: number, frame: Frame): Job {
  const texts = items.map((item) => inFrame(item, frame) + frame.separator);
  return textJob("items", total, frame, (count) => {
    const indices = own.fillRandbelow(new Uint32Array(count), texts.length);
    return Array.from(indices, (index) => texts[index]).join("");
  });
}

/** All lines in a random order. */
export function shuffled(own: Secrets, lines: Lines, frame: Frame): Job {
  return lineJob(lines, lines.length, () => shuffledIndices(own, lines), frame);
}

/** `total` different lines in a random order. */
export function sampled(own: Secrets, lines: Lines, total: number, frame: Frame): Job {
  if (total > lines.length) {
    throw new Failure(`sample: K is more than the lines of standard input, which are ${lines.length}`);
  }
  const draw = () =>
    total > Math.min(lines.length / 8, MOST)
      ? shuffledIndices(own, lines).subarray(0, total)
      : new own.SystemRandom().sample(indices(lines), total);
  return lineJob(lines, total, draw, frame);
}

/** The longest sample of the package. A larger part of the lines is the beginning of a shuffle. */
const MOST = 2 ** 25;

/** Each index as the element at it. */
function indices({ length }: Lines): ArrayLike<number> {
  return new Proxy({ length }, { get: (_, key) => (key === "length" ? length : Number(key)) });
}

function shuffledIndices(own: Secrets, { length }: Lines): Uint32Array {
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  new own.SystemRandom().shuffle(order);
  return order;
}

function lineJob(lines: Lines, total: number, draw: () => Iterable<number>, frame: Frame): Job {
  return { total, unit: "lines", blocks: framed(lineBlocks(lines, draw, frame), total, frame) };
}

function* lineBlocks(lines: Lines, draw: () => Iterable<number>, frame: Frame): Generator<Block> {
  const separator = Buffer.from(frame.separator);
  let parts: Uint8Array[] = [];
  let size = 0;
  for (const index of draw()) {
    const line = lines.at(index);
    const part = frame.escaped ? Buffer.from(inFrame(line.toString(), frame)) : line;
    parts.push(part, separator);
    size += part.length + separator.length;
    if (size < BLOCK) continue;
    yield { bytes: Buffer.concat(parts), count: parts.length / 2 };
    parts = [];
    size = 0;
  }
  if (parts.length > 0) yield { bytes: Buffer.concat(parts), count: parts.length / 2 };
}
