// Bytes of the stream as they are.
import { Bytes, fill, set } from "../intrinsics.ts";
import { CHUNK, POOL_LIMIT } from "./core.ts";
import type { Engine } from "./engine.ts";

/** The next `length` bytes in an array of their own. A RangeError, before anything is drawn, where none is that large. */
export function nextBytes(engine: Engine, length: number): Uint8Array<ArrayBuffer> {
  if (length > CHUNK) return fillBytes(engine, allocate(length));
  const { core } = engine;
  core.copy(length);
  try {
    return new Bytes(engine.view(length));
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
        engine.draw(new Bytes(target.buffer as ArrayBuffer, target.byteOffset + done, part));
        done += part;
      } else {
        const part = Math.min(waiting || rest, rest, CHUNK);
        const at = core.take(part);
        try {
          set<Uint8Array>(target, new Bytes(core.buffer, at, part), done);
        } finally {
          core.wipe(at, part);
        }
        done += part;
      }
    }
  });
}

/** Runs `draw`, and zeroes the array if that throws: nothing is handed out. */
export function wiped<T extends ArrayBufferView>(target: T, draw: () => void): T {
  try {
    draw();
    return target;
  } catch (error) {
    fill(new Bytes(target.buffer, target.byteOffset, target.byteLength), 0);
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
