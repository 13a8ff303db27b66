// CRC-32 as zlib, PNG and Ethernet have it (IEEE 802.3; CRC-32/ISO-HDLC in the catalogue of parametrised CRCs):
// reflected, register all ones at the start, inverted at the end.
//
// The bytes are secret, so there is no table to look up by them and no branch on them: bit by bit.

const POLYNOMIAL = 0xedb88320;

/** The register before the first byte. */
export const CRC_START = -1;

/** The register after the bytes from `start` to `end`. */
export function crcRegister(register: number, bytes: Uint8Array, start: number, end: number): number {
  let r = register;
  for (let at = start; at < end; at++) {
    r ^= bytes[at] as number;
    for (let bit = 0; bit < 8; bit++) r = (r >>> 1) ^ (-(r & 1) & POLYNOMIAL);
  }
  return r;
}

/** The CRC that a register stands for, 0 to 2^32 - 1. */
export function crcOf(register: number): number {
  return ~register >>> 0;
}
