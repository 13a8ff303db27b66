// Keys once more, written for reading: the CRC bit by bit as its definition has it, and lengths in whole numbers.
import type { KeySpec } from "../../src/index.ts";
import { plainSymbols } from "../tokens/plain-symbols.ts";

export const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** CRC-32 of bytes, or of text in UTF-8. */
export function plainCrc(of: string | Uint8Array): number {
  let register = 0xffffffff;
  for (const byte of typeof of === "string" ? Buffer.from(of) : of) {
    register ^= byte;
    for (let bit = 0; bit < 8; bit++) register = register & 1 ? (register >>> 1) ^ 0xedb88320 : register >>> 1;
  }
  return ~register >>> 0;
}

/** The fewest symbols with which so many values can be told apart. */
export function fewest(values: bigint, size: number): number {
  let count = 0;
  for (let reached = 1n; reached < values; reached *= BigInt(size)) count++;
  return count;
}

/** A number with `count` symbols, the most significant first. */
export function inDigits(number: number, points: readonly string[], count: number): string {
  let text = "";
  for (let left = number; text.length < count; left = Math.floor(left / points.length)) {
    text = `${points[left % points.length]}${text}`;
  }
  return text;
}

/** What a spec asks for, and how a key is made of a body. */
export function plainKey({ prefix, nbytes = 32, length, alphabet = { symbols: BASE62 }, checksum = true }: KeySpec) {
  const points = plainSymbols(alphabet);
  const body = length === undefined ? fewest(256n ** BigInt(nbytes), points.length) : Number(length);
  const check = checksum ? fewest(2n ** 32n, points.length) : 0;
  return {
    points,
    body,
    check,
    length: prefix.length + 1 + body + check,
    finish: (symbols: string) => {
      const text = `${prefix}_${symbols}`;
      return text + inDigits(plainCrc(checksum === "body" ? symbols : text), points, check);
    },
  };
}
