// The sieve of rejection sampling: a span of entropy in, the values that pass out. A try is a word of 1, 2, 4 or 8
// bytes. Its low bits, little-endian, as many as the largest value has, are the value; a value that is too large is
// rejected.
//
// The lanes of a block that passed select the row of PACKING that is read: the one table indexed by entropy. It reveals
// nothing about the values that were kept, which are uniform beside any pattern of rejections.
import { CHUNK, firstBytes, PACKING } from "../memory";

/** From a lane of the low half to the one in the high half. */
const HALF = memory.data<u8>([8]);

/**
 * Tries `length` bytes at `at`, at most CHUNK, in words of 2^`shift` bytes, and zeroes them. Writes those of 0 to
 * `low` + 2^32 × `high`, at least 1, to `out`, which may be past `at` or before it but not within. Returns their end;
 * up to 16 bytes past it are written.
 */
export function sieve(at: usize, out: usize, length: u32, shift: u32, low: u32, high: u32): usize {
  assert(length <= CHUNK && (low | high) > 0, "sieve: at most a chunk, and more than one value");
  const largest = ((<u64>high) << 32) | low;
  const mask = <u64>-1 >> clz<u64>(largest);
  const masks = i64x2.splat(mask * (<u64>-1 / (<u64>-1 >> (64 - (8 << shift)))));
  if (mask === largest) return masked(at, out, length, masks);
  if (shift === 0) return packed(at, out, length, masks, <u8>largest);
  if (shift === 1) return tried<u16>(at, out, length, <u16>mask, <u16>largest);
  if (shift === 2) return tried<u32>(at, out, length, <u32>mask, <u32>largest);
  return tried<u64>(at, out, length, mask, largest);
}

/** Where every word passes. */
function masked(at: usize, out: usize, length: u32, masks: v128): usize {
  const end = out + length;
  const stop = at + length;
  while (at + 16 <= stop) {
    v128.store(out, v128.and(v128.load(at), masks));
    v128.store(at, i8x16.splat(0));
    at += 16;
    out += 16;
  }
  const ours = firstBytes(<u32>(stop - at));
  const block = v128.load(at);
  v128.store(out, v128.and(v128.and(block, masks), ours));
  v128.store(at, v128.andnot(block, ours));
  return end;
}

/** Words of one byte: 16 at once, those that pass moved together by the rows of PACKING. */
function packed(at: usize, out: usize, length: u32, masks: v128, largest: u8): usize {
  if (load<u8>(PACKING) === 0) tabulate();
  const limit = i8x16.splat(<i8>(254 - largest));
  const half = v128.load8_splat(HALF);
  const stop = at + length;
  for (; at + 16 <= stop; at += 16) {
    const values = v128.and(v128.load(at), masks);
    v128.store(at, i8x16.splat(0));
    out = pack(out, values, rejected(values, limit) ^ 0xffff, half);
  }
  if (at === stop) return out;
  const rest = <u32>(stop - at);
  const block = v128.load(at);
  v128.store(at, v128.andnot(block, firstBytes(rest)));
  const values = v128.and(block, masks);
  return pack(out, values, ~rejected(values, limit) & ((1 << rest) - 1), half);
}

/**
 * A bit for each lane above the largest value: the mean of a lane and of 254 less the largest, rounded up, is 128 or
 * more just there.
 */
function rejected(values: v128, limit: v128): u32 {
  return i8x16.bitmask(i8x16.avgr_u(values, limit));
}

/** Writes the lanes that have passed, one after another. Returns their end. */
function pack(out: usize, values: v128, passed: u32, half: v128): usize {
  const low = passed & 0xff;
  const high = passed >> 8;
  v128.store64_lane(out, i8x16.swizzle(values, v128.load64_zero(PACKING + 8 * low)), 0);
  out += popcnt(low);
  const upper = i8x16.add(v128.load64_zero(PACKING + 8 * high), half);
  v128.store64_lane(out, i8x16.swizzle(values, upper), 0);
  return out + popcnt(high);
}

/** Wider words: each is written, and the next over it if it does not pass, so that there is no branch to mispredict. */
function tried<T>(at: usize, out: usize, length: u32, mask: T, largest: T): usize {
  for (const stop = at + length; at < stop; at += sizeof<T>()) {
    const value = <T>(load<T>(at) & mask);
    store<T>(at, 0);
    store<T>(out, value);
    out += value <= largest ? sizeof<T>() : 0;
  }
  return out;
}

/**
 * Row m holds the places of the ones in m, from the lowest; then 0x80, which swizzle answers with zero. The first row
 * is written last, as the sign that all are there: the host may be terminated in between.
 */
function tabulate(): void {
  for (let row: i32 = 255; row >= 0; row--) {
    let places = (<u64>-1 / 0xff) << 7;
    for (let lane: i32 = 7; lane >= 0; lane--) {
      if ((row >> lane) & 1) places = (places << 8) | lane;
    }
    store<u64>(PACKING + 8 * row, places);
  }
}
