// A token's text as a flat string.
import { ceil, join, min } from "../base/intrinsics.ts";
import { CHUNK, OUT } from "../kernels/memory-map.ts";
import { base64urlKernel, type Engine, hexKernel, moveKernel } from "./engine.ts";

/** Longer texts are tried for size before anything is drawn. The lowest known limit is V8's on 32 bits, 2^28 - 16. */
const SAFE_LENGTH = 0x8000000;

/** The next `length` bytes as a flat string of 2 × `length` lower-case digits. */
export function hexText(engine: Engine, length: number): string {
  // Writes nothing: a source may call this while another draw's numbers lie at OUT.
  if (length === 0) return "";
  if (length > CHUNK) return longText(engine, length, 2 * length, hexText);
  if (engine.readsHex) {
    const move = moveKernel(engine);
    move(engine.pool.take(length), OUT, length);
    const text = engine.digitsAhead(length);
    engine.clear(length);
    return text;
  }
  const hex = hexKernel(engine);
  hex(engine.pool.take(length), OUT, length, 1, 0);
  return engine.text(2 * length);
}

/** The next `length` bytes as a flat string of ceil(4 × `length` / 3) characters, without padding. */
export function base64urlText(engine: Engine, length: number): string {
  if (length === 0) return "";
  const characters = ceil((4 * length) / 3);
  if (length > CHUNK) return longText(engine, length, characters, base64urlText);
  const base64url = base64urlKernel(engine);
  base64url(engine.pool.take(length), OUT, length, 1, 0);
  return engine.text(characters);
}

/** A text in parts. A RangeError, before anything is drawn, where no string is that long. */
function longText(
  engine: Engine,
  length: number,
  characters: number,
  encode: (engine: Engine, part: number) => string,
): string {
  if (!fitsString(characters)) {
    throw new RangeError(`nbytes: no string holds the ${characters} characters of ${length} bytes`);
  }
  const parts: string[] = [];
  for (let done = 0; done < length; done += CHUNK) {
    parts[parts.length] = encode(engine, min(CHUNK, length - done));
  }
  return join(parts, "");
}

function fitsString(characters: number): boolean {
  if (characters <= SAFE_LENGTH) return true;
  try {
    // Engines build a repetition lazily, and refuse it when it is too long.
    return "0".repeat(characters).length === characters;
  } catch {
    return false;
  }
}
