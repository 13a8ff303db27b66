import { CHUNK } from "../../kernels/memory-map.ts";
import type { MinterSpec } from "../../minter/form.ts";
import type { Minter } from "../../minter/minter.ts";
import type { Secrets } from "../../secrets.ts";
import { alphabetOf } from "../../tokens/alphabets.ts";
import { UsageError } from "../read/failure.ts";
import { type Frame, framed, inFrame } from "./frame.ts";
import { BLOCK, type Block, inTurn, type Job, textBlocks } from "./job.ts";
import { asUsage } from "./texts.ts";

/** Tokens of `nbytes` bytes, of any size. */
export function tokens(own: Secrets, kind: "hex" | "urlsafe", nbytes: number, total: number, frame: Frame): Job {
  if (nbytes > CHUNK) {
    const size = allBytes(nbytes, total);
    return { total: size, unit: "bytes", blocks: framed(pieces(own, kind, nbytes, total, frame), size, frame) };
  }
  return minted(own, "tokens", { kind, nbytes }, total, frame);
}

/** Tokens of ASCII. */
export function minted(own: Secrets, unit: string, spec: MinterSpec, total: number, frame: Frame): Job {
  const minter = minterOf(own, { ...spec, separator: frame.separator });
  return intoBlocks(unit, minter, minter.length, total, frame);
}

/** Strings of an alphabet. */
export function strings(own: Secrets, alphabet: string, length: number, total: number, frame: Frame): Job {
  const minter = minterOf(own, { kind: "string", alphabet, length, separator: frame.separator });
  const symbols = alphabetOf(alphabet).join("");
  // Where each symbol is a byte, and none is escaped, it is known where a string ends.
  if (Buffer.byteLength(symbols) === symbols.length && inFrame(symbols, frame) === symbols) {
    return intoBlocks("strings", minter, length, total, frame);
  }
  const perBlock = Math.ceil(BLOCK / (4 * length + frame.separator.length));
  const make = (count: number) => {
    const values = minter.take(count).map((value) => inFrame(value, frame) + frame.separator);
    return values.join("");
  };
  return { total, unit: "strings", blocks: framed(textBlocks(total, perBlock, make), total, frame) };
}

/** Random bytes as they are, `total` times `nbytes`. */
export function bytes(own: Secrets, nbytes: number, total: number): Job {
  const size = allBytes(nbytes, total);
  return { total: size, unit: "bytes", blocks: byteBlocks(own, size) };
}

function allBytes(nbytes: number, total: number): number {
  const size = nbytes * total;
  if (!Number.isSafeInteger(size)) throw new UsageError("--count: expected at most 2^53 - 1 bytes in all");
  return size;
}

function* byteBlocks(own: Secrets, total: number): Generator<Block> {
  let left = total;
  for (const buffer of inTurn(Math.min(BLOCK, total))) {
    if (left === 0) return;
    const count = Math.min(buffer.length, left);
    yield { bytes: own.fillBytes(buffer.subarray(0, count)), count };
    left -= count;
  }
}

/** The minter, whose refusal is about the command line. */
function minterOf(own: Secrets, spec: MinterSpec): Minter {
  return asUsage(() => own.minter(spec));
}

/** Tokens of a known number of bytes, minted straight into the buffers. */
function intoBlocks(unit: string, minter: Minter, bytes: number, total: number, frame: Frame): Job {
  const width = bytes + Buffer.byteLength(frame.separator);
  return { total, unit, blocks: framed(mintedBlocks(minter, width, total), total, frame) };
}

function* mintedBlocks(minter: Minter, width: number, total: number): Generator<Block> {
  let left = total;
  const perBlock = Math.max(1, Math.min(Math.floor(BLOCK / width), total));
  for (const buffer of inTurn(perBlock * width)) {
    if (left === 0) return;
    const whole = buffer.subarray(0, Math.min(perBlock, left) * width);
    const count = minter.into(whole);
    yield { bytes: whole, count };
    left -= count;
  }
}

/** Tokens too large for a minter, a piece at a time; what is counted is bytes. */
function* pieces(own: Secrets, kind: "hex" | "urlsafe", nbytes: number, total: number, frame: Frame): Generator<Block> {
  for (let done = 0; done < total; done++) {
    for (let left = nbytes; left > 0; left -= CHUNK) {
      const size = Math.min(CHUNK, left);
      const text = kind === "hex" ? own.token_hex(size) : own.token_urlsafe(size);
      const last = left <= CHUNK;
      yield { bytes: Buffer.from(last ? text + frame.separator : text), count: size };
    }
  }
}
