// Text in 32-bit arithmetic: four characters at a time, one in each byte of a number, where WebAssembly makes 16.
// Ranges are added up and no table is indexed, so the time does not depend on the secret. No step before the last
// passes 2^31: unoptimised code allocates memory for larger numbers, which would take time that depends on the secret.
import { imul } from "../base/intrinsics.ts";

/** 1 in each of four lanes of 0 to 63 that is at least `threshold`: adding 64 - threshold carries into the next bit. */
function atLeast(lanes: number, threshold: number): number {
  return ((lanes + imul(64 - threshold, 0x01010101)) & 0x40404040) >> 6;
}

/** The low two bytes as four lanes of 4 bits, the first byte's high half first. */
export function nibbles(bytes: number): number {
  return ((bytes >> 4) & 0xf) | ((bytes & 0xf) << 8) | ((bytes & 0xf000) << 4) | ((bytes & 0xf00) << 16);
}

/** A 24-bit number as four lanes of 6 bits, from its high end. */
export function sextets(group: number): number {
  return (group >> 18) | ((group >> 4) & 0x3f00) | ((group << 10) & 0x3f0000) | ((group << 24) & 0x3f000000);
}

/** Four lanes of 0 to 15 as digits: 0-9 follow "0", and a-f lie 39 further on. */
export function digits(lanes: number): number {
  return (lanes + 0x30303030 + imul(39, atLeast(lanes, 10))) >>> 0;
}

/**
 * Four lanes of 0 to 63 as base64url characters: A-Z follow "A"; from 26 a-z lie 6 further on, from 52 the digits 75
 * further back, from 62 "-" 13 further back, and at 63 "_" 49 further on. No lane of the sum leaves 0 to 127.
 */
export function characters(lanes: number): number {
  return (
    (lanes +
      imul(6, atLeast(lanes, 26)) -
      imul(75, atLeast(lanes, 52)) -
      imul(13, atLeast(lanes, 62)) +
      imul(49, atLeast(lanes, 63)) +
      0x41414141) >>>
    0
  );
}
