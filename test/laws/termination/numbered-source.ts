// A source whose bytes tell where in its stream they stand, so that an output can be traced and a second use is seen.

/** The bytes by which a place is recognised: two whole groups of four, wherever they begin. */
const SIGHT = 11;

/** Hands out a stream in which no group of four bytes occurs twice, and notes which of its bytes have come out. */
export class Numbered {
  /** How many bytes were handed out. */
  supplied = 0;
  readonly #start: number;
  #used = new Uint8Array(1 << 16);

  /** Streams with starts far apart have nothing in common. */
  constructor(start = 0) {
    this.#start = start;
  }

  readonly entropy = (buffer: Uint8Array): void => {
    const place = this.supplied;
    // Counted before a byte is written: terminated in between, it hands out nothing twice.
    this.supplied += buffer.length;
    this.#write(buffer, place);
  };

  /** The bytes of the stream from a place. */
  bytes(place: number, length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    this.#write(bytes, place);
    return bytes;
  }

  /** Notes that these bytes have come out, one run of the stream. Returns its place; throws if that is not so. */
  claim(bytes: Uint8Array, mask?: Uint8Array): number {
    for (const place of this.#places(bytes)) {
      const expected = this.bytes(place, bytes.length);
      if (!bytes.every((byte, i) => ((byte ^ expected[i]!) & (mask?.[i] ?? 0xff)) === 0)) continue;
      this.use(place, bytes.length);
      return place;
    }
    throw new Error(`${bytes.length} bytes that the source has not handed out in a row`);
  }

  /** The same for an array that a terminated call has left: several runs. Returns how many bytes belong to none. */
  claimRuns(bytes: Uint8Array): number {
    let foreign = 0;
    for (let at = 0; at < bytes.length; ) {
      const [place] = this.#places(bytes.subarray(at, at + SIGHT)).filter((from) =>
        this.bytes(from, SIGHT).every((byte, i) => byte === bytes[at + i]),
      );
      if (place === undefined) {
        if (bytes[at++] !== 0) foreign++;
        continue;
      }
      const expected = this.bytes(place, Math.min(bytes.length - at, this.supplied - place));
      let length = SIGHT;
      while (length < expected.length && expected[length] === bytes[at + length]) length++;
      this.use(place, length);
      at += length;
    }
    return foreign;
  }

  /** Where bytes may stand, by each of their groups of four. */
  #places(bytes: Uint8Array): number[] {
    const places = new Set<number>();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 4 <= Math.min(bytes.length, 20); at++) {
      const place = 4 * ((unmixed(view.getUint32(at, true)) - this.#start) >>> 0) - at;
      if (place >= 0 && place + bytes.length <= this.supplied) places.add(place);
    }
    return [...places];
  }

  /** Notes that a part of the stream has come out. */
  use(place: number, length: number): void {
    if (this.#used.length < this.supplied) {
      const longer = new Uint8Array(2 * this.supplied);
      longer.set(this.#used);
      this.#used = longer;
    }
    const again = this.#used.subarray(place, place + length).indexOf(1);
    if (again >= 0) throw new Error(`byte ${place + again} of the source has come out twice`);
    this.#used.fill(1, place, place + length);
  }

  #write(bytes: Uint8Array, place: number): void {
    let group = Math.floor(place / 4);
    let word = mixed(group + this.#start);
    for (let i = 0; i < bytes.length; i++) {
      const octet = (place + i) % 4;
      if (octet === 0) {
        group = (place + i) / 4;
        word = mixed(group + this.#start);
      }
      bytes[i] = word >>> (8 * octet);
    }
  }
}

/** The finisher of MurmurHash3, which maps no two words to one. */
function mixed(place: number): number {
  let word = place + 1;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}

/** Its inverse. */
function unmixed(value: number): number {
  let word = Math.imul(value ^ (value >>> 16), 0x7ed1b41d);
  word = Math.imul(word ^ (word >>> 13) ^ (word >>> 26), 0xa5cb9243);
  return ((word ^ (word >>> 16)) - 1) >>> 0;
}
