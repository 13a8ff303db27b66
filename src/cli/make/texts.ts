import { UsageError } from "../read/failure.ts";
import { type Frame, framed, inFrame } from "./frame.ts";
import { type Job, textBlocks } from "./job.ts";

/** How many are made at a time. */
const BATCH = 4096;

/** Values that are made one by one. */
export function texts(unit: string, make: () => string, total: number, frame: Frame): Job {
  const block = (count: number) => {
    let text = "";
    for (let i = 0; i < count; i++) text += inFrame(make(), frame) + frame.separator;
    return text;
  };
  return { total, unit, blocks: framed(textBlocks(total, BATCH, block), total, frame) };
}

/**
 * What `work` gives; what it refuses is about the command line. The package's errors begin with the name of an argument: that
 * of an option, unless `typed` says what it is here.
 */
export function asUsage<T>(work: () => T, typed: Readonly<Record<string, string>> = {}): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    const [name = "", ...rest] = error.message.split(":");
    throw new UsageError([typed[name] ?? `--${name}`, ...rest].join(":"));
  }
}
