// Bytes of the stream as they are.
import { CHUNK, OUT, POOL_LIMIT } from "./core.ts";
import { type Engine, SHORT } from "./engine.ts";

/** The next `length` bytes in an array of their own. A RangeError, before anything is drawn, where none is that large. */
export function nextBytes(engine: Engine, length: number): Uint8Array<ArrayBuffer> {
  if (length > CHUNK) return fillBytes(engine, allocate(length));
  const { core } = engine;
  core.copy(length);
  try {
    // A copy of a short view takes half the time of a slice.
    return length > SHORT ? core.memory.slice(OUT, OUT + length) : new Uint8Array(engine.view(length));
  } finally {
    engine.clear(length);
  }
}

/** Fills an array with the next bytes. What the pool holds comes first; the rest goes from the source straight to it. */
export function fillBytes<T extends Uint8Array>(engine: Engine, target: T): T {
  const { core } = engine;
  return wiped(target, () => {
    for (let done = 0; done < target.length; ) {
      const rest = target.length - done;
      const waiting = core.unused();
      if (waiting === 0 && rest > CHUNK && isPlain(target)) {
        const part = Math.min(rest, POOL_LIMIT);
        engine.draw(target.subarray(done, done + part) as Uint8Array<ArrayBuffer>);
        done += part;
      } else {
        const part = Math.min(waiting || rest, rest, CHUNK);
        const at = core.take(part);
        try {
          target.set(core.memory.subarray(at, at + part), done);
        } finally {
          core.wipe(at, part);
        }
        done += part;
      }
    }
  });
}

/** Runs `fill`, and zeroes the array if that throws: nothing is handed out. */
export function wiped<T extends ArrayBufferView>(target: T, fill: () => void): T {
  try {
    fill();
    return target;
  } catch (error) {
    new Uint8Array(target.buffer, target.byteOffset, target.byteLength).fill(0);
    throw error;
  }
}

/** Whether the source itself may fill the array: getRandomValues refuses memory that is shared or can be resized. */
function isPlain({ buffer }: Uint8Array): boolean {
  return buffer instanceof ArrayBuffer && !(buffer as { resizable?: boolean }).resizable;
}

function allocate(length: number): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(length);
  } catch {
    throw new RangeError(`nbytes: no array holds ${length} bytes here`);
  }
}
