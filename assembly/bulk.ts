// Bulk draws: many integers of one range. A try is a word of entropy: 1, 2, 4 or 8 bytes, the fewest that hold the bits
// of the largest value. Its low bits, little-endian, are the value; if that is too large, the next word is tried.
//
// No more words are taken than values are missing, so none is left over, and how the work is split changes nothing.
// Which lanes of a block were rejected decides which row of PACKING is read: the one table indexed by entropy. It tells
// nothing of the values that were kept, since each of them is as likely beside any pattern of rejections.
import { CHUNK, OUT, PACKING } from "./memory";
import { firstBytes, take, unused } from "./pool";

/** The mask of the draw under way in every word, and 254 less its largest value, for loads that fill a vector with them. */
const MASK = memory.data(8, 8);
const LIMIT = memory.data(1);

/** From a lane of the low half to the one in the high half. */
const HALF = memory.data<u8>([8]);

/** Writes `count` integers of 0 to `low` + 2^32 × `high` to OUT, as words of 2^`shift` bytes; at most CHUNK bytes. */
export function integers(shift: u32, count: u32, low: u32, high: u32): void {
  assert(count <= CHUNK >> shift, "integers: more than a chunk");
  words(OUT, shift, count, ((<u64>high) << 32) | low);
}

/** The same at `out`, and up to 16 zeros after them. */
export function words(out: usize, shift: u32, count: u32, largest: u64): void {
  // Of one value there is nothing to draw, and zeros are there.
  if (largest === 0) return;
  const mask = <u64>-1 >> clz<u64>(largest);
  const eachWord = <u64>-1 / (<u64>-1 >> (64 - (8 << shift)));
  store<u64>(MASK, mask * eachWord);
  store<u8>(LIMIT, <u8>(254 - largest));
  const stop = out + (count << shift);
  while (out < stop) {
    const length = spanOf(<u32>(stop - out), 1 << shift);
    const at = take(length);
    if (mask === largest) out = masked(out, at, length);
    else if (shift === 0) out = packed(out, at, length);
    else if (shift === 1) out = tried<u16>(out, at, length, <u16>largest);
    else if (shift === 2) out = tried<u32>(out, at, length, <u32>largest);
    else out = tried<u64>(out, at, length, largest);
  }
}

/** How much to take of `length` bytes in words of `width`: what lies in the pool, so that it need not be moved. */
export function spanOf(length: u32, width: u32): u32 {
  const waiting = unused();
  if (waiting === 0) return min<u32>(length, CHUNK - (CHUNK % width));
  // Else the one word that the pool's end cuts in two.
  return min<u32>(length, max<u32>(waiting - (waiting % width), width));
}

/** Where every word passes. Returns the end of what was written. */
function masked(out: usize, at: usize, length: u32): usize {
  const mask = v128.load64_splat(MASK);
  const end = out + length;
  const stop = at + length;
  while (at + 16 <= stop) {
    v128.store(out, v128.and(v128.load(at), mask));
    v128.store(at, i8x16.splat(0));
    at += 16;
    out += 16;
  }
  const ours = firstBytes(<u32>(stop - at));
  const block = v128.load(at);
  v128.store(out, v128.and(v128.and(block, mask), ours));
  v128.store(at, v128.andnot(block, ours));
  return end;
}

/** Words of one byte: 16 at once, those that pass moved together by the rows of PACKING. */
function packed(out: usize, at: usize, length: u32): usize {
  if (load<u8>(PACKING) === 0) tabulate();
  const mask = v128.load64_splat(MASK);
  const limit = v128.load8_splat(LIMIT);
  const half = v128.load8_splat(HALF);
  const stop = at + length;
  for (; at + 16 <= stop; at += 16) {
    const values = v128.and(v128.load(at), mask);
    v128.store(at, i8x16.splat(0));
    out = pack(out, values, rejected(values, limit) ^ 0xffff, half);
  }
  if (at === stop) return out;
  const rest = <u32>(stop - at);
  const block = v128.load(at);
  v128.store(at, v128.andnot(block, firstBytes(rest)));
  const values = v128.and(block, mask);
  return pack(out, values, ~rejected(values, limit) & ((1 << rest) - 1), half);
}

/**
 * A bit for each lane above the largest value: the mean of a lane and of 254 less the largest, rounded up, is 128 or more
 * just there. A seventh faster than comparing, with the last block out of the loop.
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
function tried<T>(out: usize, at: usize, length: u32, largest: T): usize {
  const mask = load<T>(MASK);
  for (const stop = at + length; at < stop; at += sizeof<T>()) {
    const value = <T>(load<T>(at) & mask);
    store<T>(at, 0);
    store<T>(out, value);
    out += value <= largest ? sizeof<T>() : 0;
  }
  return out;
}

/** Row m holds the places of the ones in m, from the lowest; then 0x80, which swizzle answers with zero. */
function tabulate(): void {
  for (let row: u32 = 0; row < 256; row++) {
    let to = PACKING + 8 * row;
    store<u64>(to, (<u64>-1 / 0xff) << 7);
    for (let lane: u32 = 0; lane < 8; lane++) {
      if ((row >> lane) & 1) {
        store<u8>(to, <u8>lane);
        to++;
      }
    }
  }
}
