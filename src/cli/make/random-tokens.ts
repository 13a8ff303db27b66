import { CHUNK } from "../../kernels/memory-map.ts";
import type { MinterSpec } from "../../minter/form.ts";
import type { Secrets } from "../../secrets.ts";
import type { Alphabet } from "../../tokens/alphabets.ts";
import { alphabetOf } from "../../tokens/asked-alphabet.ts";
import { asUsage, UsageError } from "../read/failure.ts";
import { type Frame, framed, inFrame, textJob } from "./frame.ts";
import { BLOCK, type Block, filledBlocks, type Job } from "./job.ts";

/** Tokens of `nbytes` bytes, of any size. */
export function tokens(own: Secrets, kind: "hex" | "urlsafe", nbytes: number, total: number, frame: Frame): Job {
  if (nbytes <= CHUNK) return minted(own, "tokens", { kind, nbytes }, total, frame);
  const size = allBytes(nbytes, total);
  return { total: size, unit: "bytes", blocks: framed(pieces(own, kind, nbytes, total, frame), size, frame) };
}

/** Tokens of ASCII, minted straight into the blocks. */
export function minted(own: Secrets, unit: string, spec: MinterSpec, total: number, frame: Frame): Job {
  const minter = asUsage(() => own.minter({ ...spec, separator: frame.separator }));
  const width = minter.length + Buffer.byteLength(frame.separator);
  const blocks = filledBlocks(total, width, (buffer) => minter.into(buffer));
  return { total, unit, blocks: framed(blocks, total, frame) };
}

/** Strings of an alphabet. */
export function strings(own: Secrets, alphabet: Alphabet, length: number, total: number, frame: Frame): Job {
  const spec = { kind: "string", alphabet, length } as const;
  const symbols = alphabetOf(alphabet).join("");
  // Where each symbol is a byte, and none is escaped, it is known where a string ends.
  if (Buffer.byteLength(symbols) === symbols.length && inFrame(symbols, frame) === symbols) {
    return minted(own, "strings", spec, total, frame);
  }
  const minter = asUsage(() => own.minter(spec));
  const make = (count: number) => {
    const values = minter.take(count).map((value) => inFrame(value, frame) + frame.separator);
    return values.join("");
  };
  return textJob("strings", total, frame, make, Math.ceil(BLOCK / (4 * length + frame.separator.length)));
}

/** Random bytes as they are, `total` times `nbytes`. */
export function bytes(own: Secrets, nbytes: number, total: number): Job {
  const size = allBytes(nbytes, total);
  return { total: size, unit: "bytes", blocks: filledBlocks(size, 1, (buffer) => own.fillBytes(buffer)) };
}

function allBytes(nbytes: number, total: number): number {
  const size = nbytes * total;
  if (!Number.isSafeInteger(size)) throw new UsageError("--count: expected at most 2^53 - 1 bytes in all");
  return size;
}

/** Tokens too large for a minter, a piece at a time; what is counted is bytes. */
function* pieces(own: Secrets, kind: "hex" | "urlsafe", nbytes: number, total: number, frame: Frame): Generator<Block> {
  for (let done = 0; done < total; done++) {
    for (let left = nbytes; left > 0; left -= CHUNK) {
      const size = Math.min(CHUNK, left);
      const text = kind === "hex" ? own.token_hex(size) : own.token_urlsafe(size);
      yield { bytes: Buffer.from(left <= CHUNK ? text + frame.separator : text), count: size };
    }
  }
}
