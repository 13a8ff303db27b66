// What the kernels in JavaScript work with.
import { Bytes } from "../base/intrinsics.ts";
import { SETTINGS } from "./memory-map.ts";

const View = DataView;
const assign = Object.assign;

/** The methods as they were at import, to be a view's own: nothing is looked up on the prototype. */
const METHODS = /* @__PURE__ */ methods();

function methods() {
  const { getInt32, setUint16, setUint32, setFloat64 } = DataView.prototype;
  return { getInt32, setUint16, setUint32, setFloat64 };
}

/** The words of a buffer, unaligned, little-endian on any machine where that is asked for. */
export function wordsOf(buffer: ArrayBuffer): DataView {
  return assign(new View(buffer), METHODS);
}

export class JsMemory {
  readonly buffer: ArrayBuffer;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same in words, little-endian on any machine. */
  readonly view: DataView;

  constructor(buffer: ArrayBuffer) {
    this.buffer = buffer;
    this.bytes = new Bytes(buffer);
    this.view = wordsOf(buffer);
  }

  /** The byte there, which is wiped. */
  use(at: number): number {
    const byte = this.bytes[at] as number;
    this.bytes[at] = 0;
    return byte;
  }

  /** The four bytes there, little-endian, which are wiped. */
  use4(at: number): number {
    const word = this.view.getInt32(at, true);
    this.view.setUint32(at, 0, true);
    return word;
  }
}

/** Writes the first bytes of the separator, and returns their end. */
export function separate(bytes: Uint8Array, out: number, gap: number): number {
  for (let i = 0; i < gap; i++) bytes[out + i] = bytes[SETTINGS + i] as number;
  return out + gap;
}
