// How bytes become strings. A view that text is read from has the runtime's method as its own property, so a method
// that is replaced on a prototype after the import is not called.
import { apply, Bytes, fromCharCode, min, refuseReplaced, substring } from "../base/intrinsics.ts";

/** A view of ASCII that reads itself as a flat string, which keeps nothing else alive. */
export interface TextView extends Uint8Array<ArrayBuffer> {
  read(): string;
}

/** Makes a view of so many bytes of a buffer from an address. */
export type ViewMaker = (buffer: ArrayBuffer, at: number, length: number) => TextView;

type Read = (this: Uint8Array<ArrayBuffer>) => string;

/** Node's `Buffer#latin1Slice`, declared here so that src/ compiles without Node's types. */
type Latin1Slice = (this: Uint8Array, start?: number, end?: number) => string;

/** What the runtime has, as it was at import. */
const RUNTIME = /* @__PURE__ */ methods();

function methods() {
  const { Buffer, TextDecoder, navigator } = globalThis as {
    Buffer?: { prototype: { latin1Slice?: Latin1Slice } };
    TextDecoder?: typeof globalThis.TextDecoder;
    navigator?: { userAgent?: string };
  };
  const { toHex } = Uint8Array.prototype as { toHex?: Read };
  return {
    name: navigator?.userAgent,
    latin1Slice: Buffer?.prototype.latin1Slice,
    toHex,
    Decoder: TextDecoder,
    decode: TextDecoder?.prototype.decode as ((this: TextDecoder, bytes: Uint8Array) => string) | undefined,
  };
}

/** Node has a navigator from 21 on; older versions have none. */
function isNode(): boolean {
  const { name } = RUNTIME;
  return name === undefined || substring(name, 0, 4) === "Node";
}

/**
 * Views that read themselves as hex digits, if the runtime has a method for that. Not in Node, where a kernel and
 * `latin1Slice` are faster.
 */
export function hexViews(): ViewMaker | undefined {
  const { toHex } = RUNTIME;
  return toHex && !isNode() ? (buffer, at, length) => readable(new Bytes(buffer, at, length), toHex) : undefined;
}

/**
 * Views of ASCII: by `latin1Slice` where there is a Buffer, else by TextDecoder. Short text, and text in hosts without
 * a decoder (jsdom, older versions of React Native), is read by String.fromCharCode.
 */
export function textViews(): ViewMaker {
  const { latin1Slice, name, Decoder, decode } = RUNTIME;
  if (latin1Slice) {
    const node = isNode();
    // In workerd the end has to be given.
    const whole = name !== "Cloudflare-Workers";
    return (buffer, at, length) => {
      const view = new Bytes(buffer, at, length);
      if (whole) return readable(view, node && length === 32 ? text32 : latin1Slice);
      return readable(view, () => apply(latin1Slice, view, [0, length]) as string);
    };
  }
  const decoder = Decoder && new Decoder();
  return (buffer, at, length) => {
    const view = new Bytes(buffer, at, length);
    if (decoder && decode && length > 64) return readable(view, () => apply(decode, decoder, [view]) as string);
    return readable(view, () => {
      if (length > PIECE) return textOf(buffer, at, length, Bytes);
      refuseReplaced(view, buffer, at, length);
      return apply(fromCharCode, undefined, view) as string;
    });
  };
}

function readable(view: Uint8Array<ArrayBuffer>, read: Read): TextView {
  const made = view as TextView;
  made.read = read;
  return made;
}

/** Characters that String.fromCharCode takes as arguments at a time: fewer than any engine's limit. */
const PIECE = 4096;

/** The string of so many code units of UTF-16 from an address. */
export function textOf(
  buffer: ArrayBuffer,
  at: number,
  length: number,
  Units: typeof Uint8Array | typeof Uint16Array,
): string {
  const width = Units === Bytes ? 1 : 2;
  let text = "";
  for (let done = 0; done < length; done += PIECE) {
    const part = min(PIECE, length - done);
    const start = at + width * done;
    const units = new Units(buffer, start, part);
    refuseReplaced(units, buffer, start, part);
    text += apply(fromCharCode, undefined, units);
  }
  return text;
}

/** 32 characters, a 128-bit token in hex, without a call to native code: faster in Node. */
function text32(this: Uint8Array): string {
  // biome-ignore format: four rows of eight
  return fromCharCode(
    this[0]!, this[1]!, this[2]!, this[3]!, this[4]!, this[5]!, this[6]!, this[7]!,
    this[8]!, this[9]!, this[10]!, this[11]!, this[12]!, this[13]!, this[14]!, this[15]!,
    this[16]!, this[17]!, this[18]!, this[19]!, this[20]!, this[21]!, this[22]!, this[23]!,
    this[24]!, this[25]!, this[26]!, this[27]!, this[28]!, this[29]!, this[30]!, this[31]!,
  );
}
