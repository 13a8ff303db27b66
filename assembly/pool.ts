// Entropy bought ahead: handed out in order, each byte once. Whoever takes bytes wipes them.
import { fill } from "./entropy";
import { CHUNK, END, OUT, POOL, POOL_LIMIT, SCRATCH } from "./memory";

let size: u32 = 0;
let next: usize = POOL;
let end: usize = POOL;

/**
 * Sets how many bytes are bought at a time, 0 to 65,536, from the next purchase on; the host may change it while it
 * fills. With 0, each draw buys exactly what it takes.
 */
export function open(bytes: u32): void {
  assert(bytes <= POOL_LIMIT, "pool: at most 65536 bytes");
  size = bytes;
}

/** The bytes bought and not yet used. */
export function unused(): u32 {
  return <u32>(end - next);
}

/** The address of the next `length` bytes, at most CHUNK. They are the caller's now, to use and to wipe. */
export function take(length: u32): usize {
  const at = next;
  if (<u32>(end - at) >= length) {
    next = at + length;
    return at;
  }
  return buy(length);
}

function buy(length: u32): usize {
  assert(length <= CHUNK, "take: more than a chunk");
  const at = next;
  const left = <u32>(end - at);
  const rest = length - left;
  if (left > 0) {
    memory.copy(SCRATCH, at, left);
    memory.fill(at, 0, left);
  }
  // Emptied before it asks: if fill throws or calls back, nothing is there to be handed out.
  next = end;
  if (rest >= size) {
    fill(SCRATCH + left, rest);
    return SCRATCH;
  }
  const bought = size;
  fill(POOL, bought);
  next = POOL + rest;
  end = POOL + bought;
  if (left === 0) return POOL;
  memory.copy(SCRATCH + left, POOL, rest);
  memory.fill(POOL, 0, rest);
  return SCRATCH;
}

/** Writes the next `length` bytes, at most CHUNK, to OUT as they are. Whole blocks: past them lie bytes yet to be used. */
export function copy(length: u32): void {
  const at = take(length);
  for (let done: u32 = 0; done < length; done += 16) v128.store(OUT + done, v128.load(at + done));
  wipe(at, length);
}

/** Zeroes `length` bytes at `address`, in whole blocks: what the last of them reaches past is put back. */
export function wipe(address: usize, length: u32): void {
  const stop = address + length;
  const past = v128.load(stop);
  for (; address < stop; address += 16) v128.store(address, i8x16.splat(0));
  v128.store(stop, past);
}

/** Zeroes the `length` bytes at OUT, and the 30 past them that the last block of a text, or what it is made of, may reach. */
export function clear(length: u32): void {
  for (let at = OUT, stop = OUT + length + 30; at < stop; at += 32) {
    v128.store(at, i8x16.splat(0));
    v128.store(at, i8x16.splat(0), 16);
  }
}

/** 0xff in the first `count` lanes, 0 in the others. */
export function firstBytes(count: u32): v128 {
  return i8x16.lt_u(i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), i8x16.splat(<u8>count));
}

/** Forgets and wipes every byte bought ahead, and whatever a draw that failed has left behind. */
export function discard(): void {
  next = end = POOL;
  memory.fill(POOL, 0, END - POOL);
}
