// A continuous test of the source, after NIST SP 800-90B section 4.4: sources that break mostly repeat themselves, as
// processors did whose random numbers were all ones. Of a request it looks at up to 64 bytes: all of a short one, and of a
// long one four blocks of 16 from its first byte to its last, so that one which was filled in part is seen too.
//
//   repetition count       16 equal bytes in a row
//   adaptive proportion    21 bytes equal to the first
//   equal requests         these bytes have one parity for 128 requests in a row: a source that answers each with the
//                          same, also requests that are too short for the others
//
// A good source is refused once in 2^100 requests, of 65,536 bytes mostly (test/health.test.ts adds the odds up): not in
// this universe. To compare more of a request with the one before would mean to keep used bytes; what is kept is one bit.
// What looks random and is not, no such test can see.
//
// No branch depends on a byte before the verdict.

import type { Entropy } from "../runtime/entropy.ts";

/** The bytes looked at, the equal ones in a row, those equal to the first, and the requests of one parity. */
export const SAMPLES = 64;
export const RUN = 16;
export const SAME = 21;
export const REQUESTS = 128;

/** The same source, with an error instead of bytes that repeat themselves as no source of entropy does. */
export function tested(entropy: Entropy): Entropy {
  let parity = 0;
  let requests = 0;
  return (bytes) => {
    entropy(bytes);
    const { length } = bytes;
    const first = bytes[0] as number;
    const gap = length > SAMPLES ? (length - SAMPLES) / 3 : 0;
    let last = 256;
    let run = 0;
    let runs = 0;
    let same = 0;
    let sum = 0;
    for (let i = 0; i < length && i < SAMPLES; i++) {
      const byte = bytes[i + Math.floor((i >> 4) * gap)] as number;
      run = run * equal(byte, last) + 1;
      runs |= run;
      same += equal(byte, first);
      sum ^= byte;
      last = byte;
    }
    // The parity of a nibble is a bit of 0x6996.
    sum = (0x6996 >> ((sum ^ (sum >> 4)) & 15)) & 1;
    requests = requests * equal(sum, parity) + 1;
    parity = sum;
    // A run passes 16 one by one, so the bit is set in any that is longer, up to 31.
    if (runs & RUN || same >= SAME || requests >= REQUESTS) {
      throw new Error("entropy: the source repeats itself; for a test, pass createSecrets({ health: false })");
    }
  };
}

/** 1 for equal numbers, 0 for others. */
function equal(a: number, b: number): number {
  return ((a ^ b) - 1) >>> 31;
}
