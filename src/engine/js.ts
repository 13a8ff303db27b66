// The core's JavaScript twin, for runtimes that refuse WebAssembly: the same storage, the same stream rule, the same
// wiping.
import { type Core, type Fill, OUT, SETTINGS_LENGTH, WINDOW } from "./core.ts";
import { falling, randoms, words } from "./js-bulk.ts";
import { JsPool } from "./js-pool.ts";
import { textCalls } from "./js-text.ts";

/** A core in plain JavaScript. */
export function jsCore(fill: Fill): Core {
  const pool = new JsPool(fill);
  const settings = new Uint8Array(SETTINGS_LENGTH);

  function bits(k: number): number {
    const length = (k + 7) >> 3;
    const at = pool.take(length);
    // At most 48 bits in whole bytes, then the kept part of the last: no step passes 2^53.
    let value = 0;
    for (let i = 0; i < length - 1; i++) value = value * 256 + pool.use(at + i);
    if (length > 0) {
      const dropped = 8 * length - k;
      value = value * (256 >> dropped) + (pool.use(at + length - 1) >> dropped);
    }
    return value;
  }

  function bits32(k: number): number {
    const length = (k + 7) >> 3;
    const at = pool.take(length);
    let value = 0;
    for (let i = 0; i < length; i++) value = (value << 8) | pool.use(at + i);
    return value >>> (8 * length - k);
  }

  function below(bound: number): number {
    const k = bitLength(bound);
    let value = bits(k);
    while (value >= bound) value = bits(k);
    return value;
  }

  function below32(bound: number): number {
    const k = bitLength(bound);
    let value = bits32(k);
    while (value >= bound) value = bits32(k);
    return value;
  }

  function random(): number {
    return bits(53) / 9007199254740992;
  }

  function equal(length: number): number {
    let different = 0;
    for (let i = 0; i < length; i++) different |= pool.use(OUT + i) ^ pool.use(OUT + WINDOW + i);
    return ((different - 1) >> 8) & 1;
  }

  // The rest is the pool's own.
  return Object.assign(pool, {
    settings,
    // And what the last group of four characters may have reached.
    clear: (length: number) => pool.wipe(OUT, length + 3),
    bits,
    bits32,
    below,
    below32,
    random,
    equal,
    integers: words.bind(undefined, pool, OUT),
    randoms: randoms.bind(undefined, pool, random),
    falling: falling.bind(undefined, pool, below),
    ...textCalls(pool, settings),
  });
}

/** The bits of a whole number from 1 to 2^53. */
function bitLength(n: number): number {
  return n < 4294967296 ? 32 - Math.clz32(n) : 64 - Math.clz32(n / 4294967296);
}
