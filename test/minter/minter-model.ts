// The bulk rule once more, written for reading and not for speed: what minters and fills make of a stream of bytes.
import type { MinterSpec } from "../../src/index.ts";
import { plainKey } from "../key/key-model.ts";
import { plainSymbols } from "../tokens/plain-symbols.ts";

/** A stream of bytes, read by the bulk rule: little-endian words, of which the low bits are kept. */
export class PlainStream {
  used = 0;
  readonly #stream: Uint8Array;

  constructor(stream: Uint8Array) {
    this.#stream = stream;
  }

  bytes(length: number): Buffer {
    if (this.used + length > this.#stream.length) throw new Error("the model's bytes have run out");
    const bytes = Buffer.from(this.#stream.buffer, this.#stream.byteOffset + this.used, length);
    this.used += length;
    return bytes;
  }

  /**
   * Integers below `n`: the least word of 1, 2, 4 or 8 bytes that holds the bits of n - 1, again while it is too large.
   */
  integers(count: number, n: bigint): bigint[] {
    if (n === 1n) return Array.from({ length: count }, () => 0n);
    const bits = (n - 1n).toString(2).length;
    const width = [1, 2, 4, 8].find((bytes) => 8 * bytes >= bits) ?? 8;
    const values: bigint[] = [];
    while (values.length < count) {
      const bytes = this.bytes(width);
      const word = width === 8 ? bytes.readBigUInt64LE() : BigInt(bytes.readUIntLE(0, width));
      const value = word % 2n ** BigInt(bits);
      if (value < n) values.push(value);
    }
    return values;
  }

  /** A double in [0, 1): the top 53 of 56 bits, big-endian. */
  random(): number {
    return Number(BigInt(`0x${this.bytes(7).toString("hex")}`) >> 3n) / 2 ** 53;
  }
}

/** The most text that is minted ahead. */
const AHEAD = 4096;

/** About the bytes of a stream's chunk. */
const CHUNK = 65536;

/** A minter's plain sequence of tokens, and which of them are minted ahead. */
export class PlainMinter {
  /** The most bytes of a token in UTF-8. */
  readonly bytesEach: number;
  readonly length: number;
  readonly bits: number;
  readonly separator: string;
  readonly #stream: PlainStream;
  readonly #token: () => string;
  /** How many tokens `next` mints at once. */
  readonly #batch: number;
  #ahead: string[] = [];

  constructor(stream: PlainStream, spec: MinterSpec, pool: number) {
    this.#stream = stream;
    this.separator = spec.separator ?? "\n";
    let entropy: number;
    let symbolBytes = 1;
    if (spec.kind === "string") {
      const points = plainSymbols(spec.alphabet);
      entropy = this.length = Number(spec.length);
      this.bits = this.length * Math.log2(points.length);
      symbolBytes = widest(points);
      this.#token = () => this.#string(points);
    } else if (spec.kind === "key") {
      const key = plainKey(spec);
      [entropy, this.length, this.bits] = [key.body, key.length, key.body * Math.log2(key.points.length)];
      this.#token = () => key.finish(this.#string(key.points, key.body));
    } else if (spec.kind === "uuid4") {
      [entropy, this.length, this.bits] = [16, 36, 122];
      this.#token = () => uuid(this.#stream.bytes(16));
    } else if (spec.kind === "uuid7") {
      throw new Error("what depends on a clock has a model of its own: test/uuid/uuid-model.ts");
    } else {
      const { kind, nbytes = 32 } = spec;
      entropy = Number(nbytes);
      this.length = kind === "hex" ? 2 * entropy : Math.ceil((entropy * 4) / 3);
      this.bits = 8 * entropy;
      this.#token = () => this.#stream.bytes(entropy).toString(kind === "hex" ? "hex" : "base64url");
    }
    this.bytesEach = this.length * symbolBytes;
    const most = Math.min(Math.floor(AHEAD / this.length), Math.floor(pool / entropy));
    this.#batch = symbolBytes > 1 ? 1 : Math.max(1, most);
  }

  next(): string {
    if (this.#ahead.length === 0) this.#ahead = Array.from({ length: this.#batch }, this.#token);
    return this.#ahead.shift() ?? "";
  }

  take(count: number): string[] {
    const tokens = this.#ahead.splice(0, count);
    while (tokens.length < count) tokens.push(this.#token());
    return tokens;
  }

  /** `count` tokens, each followed by the separator, in UTF-8. */
  lines(count: number, separator = this.separator): Buffer {
    return Buffer.from(
      this.take(count)
        .map((token) => token + separator)
        .join(""),
    );
  }

  /** The bytes that a token with its separator may need. */
  stride(separator = this.separator): number {
    return this.bytesEach + Buffer.byteLength(separator);
  }

  /** How many tokens a whole chunk of a stream holds. */
  chunk(separator = this.separator): number {
    return Math.max(1, Math.floor(CHUNK / this.stride(separator)));
  }

  /** What `discard` does to what is minted ahead. */
  forget(): void {
    this.#ahead = [];
  }

  #string(points: readonly string[], length = this.length): string {
    const indices = this.#stream.integers(length, BigInt(points.length));
    return indices.map((index) => points[Number(index)]).join("");
  }
}

/** The most bytes of a symbol. */
function widest(points: readonly string[]): number {
  let most = 0;
  for (const point of points) most = Math.max(most, Buffer.byteLength(point));
  return most;
}

/** Version 4 in the high half of octet 6, variant 10 in the top two bits of octet 8. */
function uuid(bytes: Uint8Array): string {
  const octets = [...bytes].map((octet, i) => (i === 6 ? 0x40 + (octet % 16) : i === 8 ? 0x80 + (octet % 64) : octet));
  const digits = octets.map((octet) => octet.toString(16).padStart(2, "0"));
  return [
    [0, 4],
    [4, 6],
    [6, 8],
    [8, 10],
    [10, 16],
  ]
    .map(([from, to]) => digits.slice(from, to).join(""))
    .join("-");
}
