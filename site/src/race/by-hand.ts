// Web Crypto as people write it. tools/web-crypto.js has the single tokens; this is the rest, and the batches.

/** The most that one getRandomValues gives. */
const PIECE = 65_536;

/** A UUID by the browser itself. @throws where there is none, which is where a page has no https */
export function uuid(): string {
  if (!("randomUUID" in crypto)) throw new Error("not there: browsers give randomUUID() to https only");
  return crypto.randomUUID();
}

const word = new Uint32Array(1);

/** An integer below `n`, by rejection. The buffer is kept, which is quicker than a new one each time. */
export function below(n: number): number {
  const limit = 2 ** 32 - (2 ** 32 % n);
  let value: number;
  do {
    crypto.getRandomValues(word);
    value = word[0]!;
  } while (value >= limit);
  return value % n;
}

export function shuffle(list: unknown[]): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [list[i], list[j]] = [list[j], list[i]];
  }
}

/** Base64url by btoa, for browsers without toBase64. */
export function base64url(nbytes: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(nbytes));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Random bytes of any length. */
function fill(bytes: Uint8Array<ArrayBuffer>): void {
  for (let at = 0; at < bytes.length; at += PIECE) crypto.getRandomValues(bytes.subarray(at, at + PIECE));
}

/** The two digits of each byte, as one element: half the stores. */
function digitPairs(): Uint16Array {
  const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0")).join("");
  return new Uint16Array(new TextEncoder().encode(digits).slice().buffer);
}

/** What fills an array with so many tokens of `nbytes` bytes in hex. */
export function hexInto(array: Uint8Array<ArrayBuffer>): () => Uint8Array {
  const bytes = new Uint8Array(array.length / 2);
  const target = new Uint16Array(array.buffer, array.byteOffset, bytes.length);
  const pairs = digitPairs();
  return () => {
    fill(bytes);
    for (let i = 0; i < bytes.length; i++) target[i] = pairs[bytes[i]!]!;
    return array;
  };
}

const SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The same in base64url, 43 characters for each 32 bytes. */
export function base64urlInto(array: Uint8Array<ArrayBuffer>): () => Uint8Array {
  const bytes = new Uint8Array((array.length / 43) * 32);
  const codes = new TextEncoder().encode(SYMBOLS);
  return () => {
    fill(bytes);
    let to = 0;
    for (let token = 0; token < bytes.length; token += 32) {
      for (let i = token; i < token + 30; i += 3) {
        const bits = (bytes[i]! << 16) | (bytes[i + 1]! << 8) | bytes[i + 2]!;
        array[to++] = codes[bits >> 18]!;
        array[to++] = codes[(bits >> 12) & 63]!;
        array[to++] = codes[(bits >> 6) & 63]!;
        array[to++] = codes[bits & 63]!;
      }
      const bits = (bytes[token + 30]! << 8) | bytes[token + 31]!;
      array[to++] = codes[bits >> 10]!;
      array[to++] = codes[(bits >> 4) & 63]!;
      array[to++] = codes[(bits & 15) << 2]!;
    }
    return array;
  };
}

/** What fills an array with integers below a bound of up to 16 bits. */
export function belowInto(array: Uint16Array, n: number): () => Uint16Array {
  const mask = 2 ** Math.ceil(Math.log2(n)) - 1;
  const words = new Uint16Array(Math.min(PIECE / 2, array.length));
  return () => {
    for (let at = 0; at < array.length; ) {
      crypto.getRandomValues(words);
      for (let i = 0; i < words.length && at < array.length; i++) {
        const value = words[i]! & mask;
        if (value < n) array[at++] = value;
      }
    }
    return array;
  };
}
