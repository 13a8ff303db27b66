// The continuous test of the source, after NIST SP 800-90B section 4.4: most broken sources repeat themselves. Each
// answer is judged before it is handed out. Refused are:
//
//   stuck      16 equal bytes in a row, or 21 equal to the first, among 64 samples from the first byte to the last
//   periodic   a period p of 16 bytes or more where lcm(p, s) is at most half of the request, with s = 4 bytes up to
//              4,095 bytes, and else a 512th of them; below 144 bytes also any two equal blocks of 16 bytes that are a
//              multiple of 4 bytes apart
//   repeated   the first 16 bytes are those of one of the last 64 requests; fewer bytes, when repetitions in a row are
//              evidence of 100 bits
//
// docs/security.md, "The health test", has the limits; test/entropy/health.test.ts derives that a good source is
// refused less than once in 2^100 requests. Of a request 31 bits are kept that depend on its first 16 bytes, or 2n bits
// of n. Before the verdict, entropy decides no branch except on equal words and equal fingerprints, which are rare by
// chance.

import { Bytes, fill, imul, max, min, SignedWords } from "../base/intrinsics.ts";
import type { Source } from "./source.ts";

const Memory = ArrayBuffer;

/** Samples of a request, how many of them in a row may not be equal, and how many may not equal the first. */
export const SAMPLES = 64;
export const RUN = 16;
export const SAME = 21;
/** The evidence, in bits, at which a repetition is an error. */
export const EVIDENCE = 100;

/** Up to how many blocks of a request each is compared with each other. */
const FEW_BLOCKS = 32;

/** The source, with an error instead of an answer that repeats, or that was never written. */
export function tested(source: Source, foreign = true): Source {
  const ring = new SignedWords(64);
  let next = 0;
  let key = 0;
  let lag = 1;
  let evidence = 0;
  let proved = !foreign;
  return function ask(buffer, offset, length) {
    const size = min(length, 16);
    const bytes = new Bytes(buffer, offset, length);
    let same: number;
    let hit: boolean;
    do {
      source(buffer, offset, length);
      key ||= fingerprint(bytes, size, 0);
      same = equalSamples(bytes, length);
      const bad = same >= SAME || (length > 19 && isPeriodic(bytes, buffer, offset, length));
      const print = fingerprint(bytes, size, key);
      hit = includes(ring, print);
      const before = lag;
      lag = 1;
      if (hit) {
        // A bet with factor 2^bits on one lag, or on the 63 others alike: its expectation is at most 1.
        const bits = min(2 * size, 31);
        lag = before;
        while (ring[(next - lag) & 63] !== print) lag = (lag & 63) + 1;
        evidence = lag === before ? evidence + bits - 1 : bits > 7 ? evidence + bits - 7 : 0;
      } else evidence = 0;
      if (!hit || size < 16) {
        ring[next] = print;
        next = (next + 1) & 63;
      }
      if (bad || evidence >= EVIDENCE) {
        throw new Error("entropy: the source repeats itself; for a test, pass createSecrets({ health: false })");
      }
      // Of 16 bytes, a repetition is never handed out. Each adds 24 bits or more, so the fifth is an error.
    } while (hit && size === 16);
    if (proved) return;
    // A short answer may be constant by chance, or because nothing was filled. 16 bytes are refused if they are.
    if (same === length) {
      const probe = new Memory(16);
      ask(probe, 0, 16);
      fill(new Bytes(probe), 0);
    }
    proved = true;
  };
}

/** How many samples equal the first: all bytes, or four blocks of 16 of a long request. SAME after RUN in a row. */
function equalSamples(bytes: Uint8Array, length: number): number {
  const gap = length > SAMPLES ? (length - SAMPLES) / 3 : 0;
  const first = bytes[0] as number;
  let last = 256;
  let run = 0;
  let runs = 0;
  let same = 0;
  for (let block = 0; block < min(length, SAMPLES); block += 16) {
    const start = block + (((block >> 4) * gap) | 0);
    const end = start + min(16, length - block);
    for (let i = start; i < end; i++) {
      const byte = bytes[i] as number;
      run = (run & -isZero(byte ^ last)) + 1;
      runs |= run;
      same += isZero(byte ^ first);
      last = byte;
    }
  }
  // A run grows by one, so it was RUN once if it is longer.
  return runs & RUN ? SAME : same;
}

/** 1 for 0, 0 for other numbers of up to 31 bits. */
function isZero(number: number): number {
  return (number - 1) >>> 31;
}

/**
 * Whether two of the compared blocks of 16 bytes are equal. Block i begins at byte 4i, and words[i] lies in it. Up to
 * FEW_BLOCKS blocks are compared with each other. Of more, 16 at the start are compared with every 16th from a quarter
 * to half of the request (baby-step giant-step): every distance of whole steps in between occurs once.
 */
function isPeriodic(bytes: Uint8Array, buffer: ArrayBuffer, offset: number, length: number): boolean {
  // Words have to be aligned: they begin with the first that lies within the request.
  const blocks = (length - 12) >> 2;
  const words = new SignedWords(buffer, (offset + 3) & ~3, blocks);
  const few = blocks <= FEW_BLOCKS;
  const step = few ? 1 : max(1, length >> 11);
  const half = length >> 3;
  const stride = few ? 1 : 16 * step;
  let bad = 0;
  for (let giant = few ? blocks - 1 : half - (half % step); giant > (few ? 0 : half >> 1); giant -= stride) {
    const word = words[giant] as number;
    const end = few ? giant : stride;
    for (let i = 0; i < end; i += step) if (words[i] === word) bad |= equalBlocks(bytes, 4 * i, 4 * giant);
  }
  return bad > 0;
}

/** 1 if two blocks of 16 bytes are equal, else 0. */
function equalBlocks(bytes: Uint8Array, a: number, b: number): number {
  let differences = 0;
  for (let i = 0; i < 16; i++) differences |= (bytes[a + i] as number) ^ (bytes[b + i] as number);
  return isZero(differences);
}

/** A uniform fingerprint: a 1, and after it 31 bits, or 2n bits of fewer than 16 bytes. */
export function fingerprint(bytes: Uint8Array, size: number, key: number): number {
  let h = size;
  for (let i = 0; i < size; i += 4) {
    h = imul(h ^ word(bytes, i), 0xcc9e2d51);
    h ^= h >>> 15;
  }
  // The finisher of MurmurHash3. Every step is a bijection.
  h ^= key;
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  h ^= h >>> 16;
  const bits = min(2 * size, 31);
  return (1 << bits) | (h >>> (32 - bits));
}

/** Four bytes as a number. Those past the end count as zeros. */
function word(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
  return low | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
}

/** Whether a number is in the ring. It has 64 words. */
function includes(ring: Int32Array, print: number): boolean {
  let found = false;
  for (let i = 0; i < 64; i++) if (ring[i] === print) found = true;
  return found;
}
