// CRC-32 as zlib, PNG and Ethernet have it (IEEE 802.3; CRC-32/ISO-HDLC in the catalogue of parametrised CRCs): reflected,
// polynomial 0xEDB88320, register all ones at the start, inverted at the end.
//
// The bytes here are secrets, so nothing is looked up by them: the usual table of 256 words spans 16 cache lines, and which
// of them a step touches tells bits of a byte to whoever shares the cache. A table of 16 words would fit one line, and takes
// two dependent look-ups a byte. What is done instead has no table and no branch, and takes half the time of those, because
// it divides 32 bits at a step, by shifts alone. What JavaScript's engine makes of it, nobody promises.
//
// Derivation. Shift 32 bits r through the register one by one, and call q the bits that come out at its low end, the first
// one lowest: they say when the polynomial P is subtracted. Bit t of q is bit t of r plus what each earlier subtraction put
// there. With x for a shift to the left by 1, all mod 2 and mod x^32: q = r + x P q, so q = r / (1 + x P), and that inverse is
//
//   1 + x^6 + x^9 + x^10 + x^12 + x^16 + x^24 + x^25 + x^26 + x^28 + x^29 + x^30 + x^31
//
// The register is then the sum of q shifted to the right by 31 - j, over the bits j of P:
//
//   0 1 2 4 5 7 8 10 11 12 16 22 23 26
//
// Both have many neighbours, which are shifted together, as q + x q.

/** The register before the first byte. */
export const CRC_START = -1;

/** The register after 32 bits more, given those added to the register before; the first one lowest. */
function divided(r: number): number {
  const rr = r ^ (r << 1);
  const q = r ^ (r << 6) ^ ((r << 12) ^ (r << 16)) ^ ((r << 26) ^ (rr << 9) ^ ((rr << 24) ^ (rr << 28)) ^ (rr << 30));
  const qq = q ^ (q >>> 1);
  return (
    qq ^ (qq >>> 4) ^ ((qq >>> 7) ^ (qq >>> 10)) ^ ((qq >>> 22) ^ (q >>> 2) ^ ((q >>> 12) ^ (q >>> 16)) ^ (q >>> 26))
  );
}

/** The register after the bytes from `start` to `end`. */
export function crcRegister(register: number, bytes: Uint8Array, start: number, end: number): number {
  let r = register;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
    r = divided(r ^ low ^ ((bytes[at + 2] as number) << 16) ^ ((bytes[at + 3] as number) << 24));
  }
  if (at === end) return r;
  // Fewer than 32 bits: zeros put before them subtract nothing, and the rest of the register moves down.
  const bits = 8 * (end - at);
  for (let shift = 0; at < end; at++, shift += 8) r ^= (bytes[at] as number) << shift;
  return (r >>> bits) ^ divided(r << (32 - bits));
}

/** The CRC that a register stands for, 0 to 2^32 - 1. */
export function crcOf(register: number): number {
  return ~register >>> 0;
}
