// CRC-32 against published values, its definition bit by bit, and zlib's where Node has it.
import * as zlib from "node:zlib";
import { describe, expect, it } from "vitest";
import { CRC_START, crcOf, crcRegister } from "../../src/key/crc32.ts";
import { nonZeroBytes } from "../source.ts";
import { plainCrc } from "./key-model.ts";

const crc = (bytes: Uint8Array) => crcOf(crcRegister(CRC_START, bytes, 0, bytes.length));
const zlibCrc = (zlib as { crc32?: (bytes: Uint8Array) => number }).crc32;

describe("crc32", () => {
  it.each([
    ["", 0],
    ["a", 0xe8b7be43],
    ["abc", 0x352441c2],
    ["123456789", 0xcbf43926], // the check value of CRC-32/ISO-HDLC
    ["The quick brown fox jumps over the lazy dog", 0x414fa339],
  ])("of %j", (text, expected) => {
    expect(crc(Buffer.from(text))).toBe(expected);
    expect(plainCrc(text)).toBe(expected);
  });

  it("of each single bit in a word and in what is left of one", () => {
    for (let length = 1; length <= 11; length++) {
      for (let bit = 0; bit < 8 * length; bit++) {
        const bytes = new Uint8Array(length);
        bytes[bit >> 3] = 1 << (bit & 7);
        // Linear: what single bits make, all texts are made of.
        expect(crc(bytes)).toBe(plainCrc(bytes));
      }
    }
  });

  it("is the same in one go and in pieces", () => {
    const bytes = nonZeroBytes(40);
    for (let cut = 0; cut <= 40; cut++) {
      expect(crcOf(crcRegister(crcRegister(CRC_START, bytes, 0, cut), bytes, cut, 40))).toBe(crc(bytes));
    }
  });

  it.skipIf(!zlibCrc)("is zlib's", () => {
    for (let length = 0; length < 300; length++) {
      const bytes = nonZeroBytes(length, length + 1);
      expect(crc(bytes)).toBe(zlibCrc?.(bytes));
    }
  });
});
