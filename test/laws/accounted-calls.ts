// Calls of every kind, each as the package does it and as the model does it.
import { ALPHABETS, type MinterSpec, type Secrets, SystemRandom } from "../../src/index.ts";
import { PlainMinter, PlainStream } from "../minter/minter-model.ts";
import { plainPassword } from "../passwords/password-model.ts";
import { nonZeroBytes } from "../source.ts";
import { PlainTimeline } from "../uuid/uuid-model.ts";

/** A plain stream from which single draws are made too: whole bytes, big-endian, high bits kept. */
export class Model extends PlainStream {
  bits(k: number): bigint {
    const bytes = this.bytes(Math.ceil(k / 8));
    return BigInt(`0x0${bytes.toString("hex")}`) >> BigInt(8 * bytes.length - k);
  }

  below(n: bigint): bigint {
    for (;;) {
      const value = this.bits(n.toString(2).length);
      if (value < n) return value;
    }
  }
}

/** The methods of SystemRandom over a model: what each of them draws comes from its `random` and `getrandbits`. */
class ModelRandom extends SystemRandom {
  readonly #model: Model;

  constructor(model: Model) {
    super();
    this.#model = model;
  }

  override random(): number {
    return this.#model.random();
  }

  override getrandbits(k: number): number;
  override getrandbits(k: bigint): bigint;
  override getrandbits(k: number | bigint): number | bigint {
    const value = this.#model.bits(Number(k));
    return typeof k === "bigint" ? value : Number(value);
  }
}

/** A method of SystemRandom, on the package's class and on the model's. */
function method(use: (random: SystemRandom, size: number) => unknown): (typeof CALLS)[string] {
  return {
    real: (own, size) => use(new own.SystemRandom(), size),
    model: (model, size) => use(new ModelRandom(model), size),
  };
}

const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
const WORDS = Array.from({ length: 2000 }, (_, i) => `w${i}`);
const HEX: MinterSpec = { kind: "hex", nbytes: 21 };
const SHORT: MinterSpec = { kind: "string", alphabet: { symbols: ALPHABET }, length: 9 };
const LONG: MinterSpec = { kind: "string", alphabet: { symbols: ALPHABET }, length: 99 };
const KEY: MinterSpec = { kind: "key", prefix: "sk_live" };
const POINTS: MinterSpec = { kind: "string", alphabet: { symbols: "aé😀" }, length: 5 };

/** Calls something so many times. */
export const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make);

const places = (length: number) => Array.from({ length }, (_, i) => i);

const tokens = (model: Model, spec: MinterSpec, count: number) => new PlainMinter(model, spec, 0).take(count);
const lines = (model: Model, spec: MinterSpec, count: number) =>
  new PlainMinter(model, spec, 0).lines(count).toString();

const oneString = (model: Model, alphabet: string, length: number) =>
  tokens(model, { kind: "string", alphabet: { symbols: alphabet }, length }, 1)[0];

/** The text that is written to an array of so many bytes. */
function written(size: number, into: (bytes: Uint8Array) => number, stride: number): string {
  const bytes = new Uint8Array(size);
  return Buffer.from(bytes.subarray(0, into(bytes) * stride)).toString();
}

/** Fewer than so many tokens of a new minter. */
const taking = (spec: MinterSpec, most = 1000): (typeof CALLS)[string] => ({
  real: (own, size) => own.minter(spec).take(size % most),
  model: (model, size) => tokens(model, spec, size % most),
});

/** The lines of a new minter, of so many bytes each. */
const writing = (spec: MinterSpec, stride: number): (typeof CALLS)[string] => ({
  real: (own, size) => written(size, (bytes) => own.minter(spec).into(bytes), stride),
  model: (model, size) => lines(model, spec, Math.floor(size / stride)),
});

/** Each call as the package does it and as the model does it. Answers are compared as text. */
export const CALLS: Record<
  string,
  { real(own: Secrets, size: number): unknown; model(model: Model, size: number): unknown }
> = {
  token_bytes: {
    real: (own, size) => Buffer.from(own.token_bytes(size)).toString("hex"),
    model: (model, size) => model.bytes(size).toString("hex"),
  },
  token_hex: {
    real: (own, size) => own.token_hex(size),
    model: (model, size) => model.bytes(size).toString("hex"),
  },
  token_urlsafe: {
    real: (own, size) => own.token_urlsafe(size),
    model: (model, size) => model.bytes(size).toString("base64url"),
  },
  token_string: {
    real: (own, size) => own.token_string("alphanumeric", 1 + (size % 24576)),
    model: (model, size) => oneString(model, ALPHABETS.alphanumeric, 1 + (size % 24576)),
  },
  "token_string of code points": {
    real: (own, size) => own.token_string({ symbols: "aé😀" }, 1 + (size % 9000)),
    model: (model, size) => oneString(model, "aé😀", 1 + (size % 9000)),
  },
  randbytes: {
    real: (own, size) => Buffer.from(new own.SystemRandom().randbytes(size)).toString("hex"),
    model: (model, size) => model.bytes(size).toString("hex"),
  },
  randbits: { real: (own, size) => own.randbits(size % 54), model: (model, size) => model.bits(size % 54) },
  "randbits, bigint": {
    real: (own, size) => own.randbits(BigInt(size)),
    model: (model, size) => model.bits(size),
  },
  randbelow: { real: (own, size) => own.randbelow(size + 1), model: (model, size) => model.below(BigInt(size + 1)) },
  "randbelow, bigint": {
    real: (own, size) => own.randbelow(BigInt(size + 1) ** 5n),
    model: (model, size) => model.below(BigInt(size + 1) ** 5n),
  },
  choice: {
    real: (own, size) => own.choice(places(size + 1)),
    model: (model, size) => Number(model.below(BigInt(size + 1))),
  },
  random: { real: (own) => new own.SystemRandom().random(), model: (model) => model.random() },
  "minter hex, into": writing(HEX, 43),
  "minter urlsafe, into": writing({ kind: "urlsafe" }, 44),
  uuid4: { real: (own) => own.uuid4(), model: (model) => tokens(model, { kind: "uuid4" }, 1)[0] },
  "minter uuid7, take": {
    real: (own, size) => own.minter({ kind: "uuid7", clock: () => size }).take(size % 1000),
    model: (model, size) => new PlainTimeline(model, 0).take(size, size % 1000),
  },
  "minter uuid7, into": {
    real: (own, size) => written(size, (bytes) => own.minter({ kind: "uuid7", clock: () => 5 }).into(bytes), 37),
    model: (model, size) =>
      new PlainTimeline(model, 0)
        .take(5, Math.floor(size / 37))
        .map((token) => `${token}\n`)
        .join(""),
  },
  "minter uuid4, take": taking({ kind: "uuid4" }),
  "minter string, take": taking(SHORT),
  "minter string, into": writing(LONG, 100),
  "minter key, take": taking(KEY),
  "minter key, into": writing(KEY, 58),
  "minter of code points": taking(POINTS, 100),
  fillBytes: {
    real: (own, size) => Buffer.from(own.fillBytes(new Uint8Array(size))).toString("hex"),
    model: (model, size) => model.bytes(size).toString("hex"),
  },
  fillRandbelow: {
    real: (own, size) => own.fillRandbelow(new Float64Array(size % 3000), size + 1),
    model: (model, size) => model.integers(size % 3000, BigInt(size + 1)),
  },
  "fillRandbelow, 53 bits": {
    real: (own, size) => own.fillRandbelow(new BigUint64Array(size % 3000), 2 ** 52 + 1),
    model: (model, size) => model.integers(size % 3000, 2n ** 52n + 1n),
  },
  fillRandom: {
    real: (own, size) => own.fillRandom(new Float64Array(size % 3000)),
    model: (model, size) => times(size % 3000, () => model.random()),
  },
  shuffle: {
    real: (own, size) => {
      const list = Array.from(new Array(size % 700).keys());
      new own.SystemRandom().shuffle(list);
      return list;
    },
    model: (model, size) => {
      const list = Array.from(new Array(size % 700).keys());
      for (let i = list.length - 1; i > 0; i--) {
        const j = Number(model.below(BigInt(i + 1)));
        [list[i], list[j]] = [list[j] as number, list[i] as number];
      }
      return list;
    },
  },
  choices: {
    real: (own, size) => new own.SystemRandom().choices(ALPHABET, { k: size % 9000 }),
    model: (model, size) => times(size % 9000, () => ALPHABET.charAt(Math.floor(model.random() * ALPHABET.length))),
  },
  fillRandbits: {
    real: (own, size) => own.fillRandbits(new Uint16Array(size % 3000), size % 17),
    model: (model, size) => model.integers(size % 3000, 2n ** BigInt(size % 17)),
  },
  getrandbits: method((random, size) => random.getrandbits(size % 54)),
  randint: method((random, size) => random.randint(-size, 3 * size)),
  "randint, bigint": method((random, size) => random.randint(BigInt(-size) ** 7n, BigInt(size) ** 8n)),
  randrange: method((random, size) => random.randrange(5, 7 * size + 6, 3)),
  sample: method((random, size) => random.sample({ length: 3 * size + 40 }, size % 60).length),
  "sample of letters": method((random, size) => random.sample(ALPHABET, size % 36)),
  "sample, counts": method((random, size) => random.sample("abc", size % 70, { counts: [size, 70, 5] })),
  "choices, weights": method((random, size) => random.choices("abc", { k: size % 300, weights: [1, 2.5, size] })),
  "shuffle of bytes": method((random, size) => {
    const bytes = Uint8Array.from({ length: size % 60 }, (_, i) => i);
    random.shuffle(bytes);
    return bytes;
  }),
  uniform: method((random, size) => random.uniform(-size, size)),
  triangular: method((random, size) => random.triangular(0, size + 1)),
  normalvariate: method((random, size) => random.normalvariate(size, 2)),
  gauss: method((random) => [random.gauss(), random.gauss(), random.gauss()]),
  lognormvariate: method((random) => random.lognormvariate(0, 1)),
  expovariate: method((random, size) => random.expovariate(size + 1)),
  vonmisesvariate: method((random, size) => random.vonmisesvariate(1, size % 9)),
  gammavariate: method((random, size) => random.gammavariate((1 + (size % 5)) / 2, 2)),
  betavariate: method((random, size) => random.betavariate((1 + (size % 5)) / 2, 3)),
  paretovariate: method((random, size) => random.paretovariate(size + 1)),
  weibullvariate: method((random, size) => random.weibullvariate(1, size + 1)),
  binomialvariate: method((random, size) => random.binomialvariate(size, 0.3)),
  password: {
    real: (own, size) =>
      own.password({ length: (size % 60) + 6, digits: [2, 5], symbols: 4, alphabet: { symbols: ALPHABET } }),
    model: (model, size) =>
      plainPassword(model, (size % 60) + 6, [
        [ALPHABET.slice(0, 10), 2, 5],
        ["!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", 4, 66],
        [ALPHABET.slice(10), 0, 66],
      ]),
  },
  "password, hard": {
    real: (own, size) =>
      own.password({ length: (size % 60) + 6, digits: [1, 1], symbols: 4, alphabet: { symbols: ALPHABET } }),
    model: (model, size) =>
      plainPassword(model, (size % 60) + 6, [
        [ALPHABET.slice(0, 10), 1, 1],
        ["!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", 4, 66],
        [ALPHABET.slice(10), 0, 66],
      ]),
  },
  passphrase: {
    real: (own, size) => own.passphrase(WORDS, (size % 20) + 1, { capitalize: true }),
    model: (model, size) => times((size % 20) + 1, () => `W${model.below(2000n)}`).join("-"),
  },
  compare_digest: {
    real: (own, size) => own.compare_digest(nonZeroBytes(size), nonZeroBytes(size)),
    model: () => true,
  },
  secureCompare: {
    real: (own, size) => own.secureCompare(nonZeroBytes(size), nonZeroBytes(size)),
    model: () => true,
  },
};
