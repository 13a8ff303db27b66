// Bytes of the stream as they are.

import { Bytes, bufferOf, byteOffsetOf, fill, lengthOf, min, set } from "../base/intrinsics.ts";
import { POOL_LIMIT } from "../entropy/pool.ts";
import { CHUNK } from "../kernels/memory-map.ts";
import { filled, isPlain, refuseChange } from "./arrays.ts";
import { type Engine, SHORT } from "./engine.ts";

/** The next `length` bytes in a new array. A RangeError, before anything is drawn, if none is that large. */
export function nextBytes(engine: Engine, length: number): Uint8Array<ArrayBuffer> {
  const bytes = allocate(length);
  if (length > CHUNK) {
    fillBytes(engine, bytes);
    return bytes;
  }
  const { pool } = engine;
  const { memory, words } = pool;
  const at = pool.take(length);
  if (length > SHORT) {
    set<Uint8Array>(bytes, new Bytes(pool.buffer, at, length));
    fill(memory, 0, at, at + length);
    return bytes;
  }
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    const word = words.getInt32(at + i, true);
    words.setUint32(at + i, 0, true);
    bytes[i] = word;
    bytes[i + 1] = word >> 8;
    bytes[i + 2] = word >> 16;
    bytes[i + 3] = word >> 24;
  }
  for (; i < length; i++) {
    bytes[i] = memory[at + i] as number;
    memory[at + i] = 0;
  }
  return bytes;
}

/** Fills an array with the next bytes: what the pool holds, and the rest straight from the source. */
export function fillBytes(engine: Engine, target: Uint8Array): void {
  const { pool } = engine;
  const length = lengthOf(target);
  filled(target, (array) => {
    const plain = isPlain(array);
    const whole = bufferOf(array);
    const offset = byteOffsetOf(array);
    for (let done = 0; done < length; ) {
      const rest = length - done;
      const waiting = pool.unused();
      if (waiting === 0 && rest > CHUNK && plain) {
        const part = min(rest, POOL_LIMIT);
        pool.ask(whole, offset + done, part);
        done += part;
      } else {
        const part = min(waiting || rest, rest, CHUNK);
        const at = pool.take(part);
        refuseChange(pool, array, length);
        set<Uint8Array>(array, new Bytes(pool.buffer, at, part), done);
        fill(pool.memory, 0, at, at + part);
        done += part;
      }
    }
  });
}

function allocate(length: number): Uint8Array<ArrayBuffer> {
  try {
    return new Bytes(length);
  } catch {
    throw new RangeError(`nbytes: no array holds ${length} bytes here`);
  }
}
