// Everything the package does, each call with what its answer has to look like.

/** @typedef {import("secrets-wasm").Secrets} Secrets */
/** @typedef {{ name: string, draws: 0 | 1, calls: (count: number) => number }} Call makes so many, and says how many answers were wrong */

/** @template T @param {string} name @param {() => T} draw @param {(answer: T) => boolean} right @param {0 | 1} [draws] @returns {Call} */
function call(name, draw, right, draws = 1) {
  const calls = (/** @type {number} */ count) => {
    let wrong = 0;
    for (let i = 0; i < count; i++) if (!right(draw())) wrong++;
    return wrong;
  };
  return { name, draws, calls };
}

const size = (/** @type {number} */ length) => (/** @type {ArrayLike<unknown>} */ answer) => answer.length === length;
const below = (/** @type {number} */ n) => (/** @type {number} */ answer) =>
  answer >= 0 && answer < n && Number.isInteger(answer);
const within = (/** @type {number} */ low, /** @type {number} */ high) => (/** @type {number} */ answer) =>
  answer >= low && answer <= high;
const finite = (/** @type {number} */ answer) => Number.isFinite(answer);
const distinct = (/** @type {number[]} */ answer) => new Set(answer).size === 8;
const refused = (/** @type {() => never} */ draw) => () => {
  try {
    return draw();
  } catch (error) {
    return error instanceof Error;
  }
};

/** The functions and methods, each of which makes one answer. Shuffles and samples of eight count as one draw. @param {Secrets} own @returns {Call[]} */
export function singleCalls(own) {
  const random = new own.SystemRandom();
  const [deck, letters] = [[0, 1, 2, 3, 4, 5, 6, 7], "añ😀z"];
  const [left, right] = [own.token_hex(), own.token_hex()];
  const shuffled = () => {
    random.shuffle(deck);
    return deck;
  };
  return [
    call("token_bytes", () => own.token_bytes(32), size(32)),
    call("token_hex", () => own.token_hex(32), size(64)),
    call("token_urlsafe", () => own.token_urlsafe(16), size(22)),
    call("randbelow, number", () => own.randbelow(1000), below(1000)),
    call(
      "randbelow, bigint",
      () => own.randbelow(10n ** 30n),
      (answer) => answer >= 0n && answer < 10n ** 30n,
    ),
    call("randbits, number", () => own.randbits(53), below(2 ** 53)),
    call(
      "randbits, bigint",
      () => own.randbits(256n),
      (answer) => answer >= 0n && answer >> 256n === 0n,
    ),
    call(
      "choice",
      () => own.choice(letters),
      (answer) => letters.includes(answer),
    ),
    call(
      "compare_digest",
      () => own.compare_digest(left, right),
      (answer) => !answer,
      0,
    ),
    call(
      "new SystemRandom",
      () => new own.SystemRandom(),
      (answer) => answer instanceof own.SystemRandom,
      0,
    ),
    call("SystemRandom.random", () => random.random(), within(0, 1)),
    call("SystemRandom.getrandbits", () => random.getrandbits(20), below(2 ** 20)),
    call("SystemRandom.randbytes", () => random.randbytes(16), size(16)),
    call("SystemRandom.randrange", () => random.randrange(-10, 10, 5), within(-10, 5)),
    call("SystemRandom.randint", () => random.randint(1, 6), within(1, 6)),
    call("SystemRandom.choice", () => random.choice(deck), below(8)),
    call("SystemRandom.choices", () => random.choices(deck, { k: 8, weights: deck }), size(8)),
    call("SystemRandom.shuffle", shuffled, distinct),
    call("SystemRandom.sample", () => random.sample(deck, 8), distinct),
    call("SystemRandom.uniform", () => random.uniform(-1, 1), within(-1, 1)),
    call("SystemRandom.triangular", () => random.triangular(0, 1, 0.25), within(0, 1)),
    call("SystemRandom.normalvariate", () => random.normalvariate(), finite),
    call("SystemRandom.gauss", () => random.gauss(), finite),
    call("SystemRandom.lognormvariate", () => random.lognormvariate(0, 1), within(0, Number.MAX_VALUE)),
    call("SystemRandom.expovariate", () => random.expovariate(2), within(0, Number.MAX_VALUE)),
    call("SystemRandom.vonmisesvariate", () => random.vonmisesvariate(0, 4), within(0, 2 * Math.PI)),
    call("SystemRandom.gammavariate", () => random.gammavariate(2, 1), within(0, Number.MAX_VALUE)),
    call("SystemRandom.betavariate", () => random.betavariate(2, 3), within(0, 1)),
    call("SystemRandom.paretovariate", () => random.paretovariate(3), within(1, Number.MAX_VALUE)),
    call("SystemRandom.weibullvariate", () => random.weibullvariate(1, 2), within(0, Number.MAX_VALUE)),
    call("SystemRandom.binomialvariate", () => random.binomialvariate(100, 0.3), within(0, 100)),
    call(
      "SystemRandom.seed",
      () => random.seed(1),
      (answer) => answer === undefined,
      0,
    ),
    call(
      "SystemRandom.getstate",
      refused(() => random.getstate()),
      Boolean,
      0,
    ),
    call(
      "SystemRandom.setstate",
      refused(() => random.setstate(1)),
      Boolean,
      0,
    ),
  ];
}

/** @type {import("secrets-wasm").MinterSpec[]} */
const SPECS = [
  { kind: "hex", nbytes: 32 },
  { kind: "urlsafe", nbytes: 32 },
  { kind: "uuid4" },
  { kind: "string", alphabet: "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", length: 32 },
  { kind: "string", alphabet: "añ😀z", length: 16 },
];

/** @typedef {{ name: string, tokens: (count: number) => number | Promise<number> }} Mint makes so many tokens, and says how many were wrong */

/** The tokens of an array at a time: few, so that a small heap holds them. */
const AT_A_TIME = 500;

/** Each kind of minter by each of its calls. @param {Secrets} own @returns {Mint[]} */
export function mints(own) {
  return SPECS.flatMap((spec) => {
    const mint = own.minter(spec);
    const name = spec.kind === "string" ? `${spec.alphabet.length > 10 ? "62" : "4 wide"} symbols` : spec.kind;
    const plain = /^[\x20-\x7e]+$/;
    const right = (/** @type {string} */ token) =>
      name === "4 wide symbols" ? token.length >= mint.length : token.length === mint.length && plain.test(token);
    const bytes = new Uint8Array(AT_A_TIME * (4 * mint.length + 1));
    const stride = name === "4 wide symbols" ? 4 * mint.length + 1 : mint.length + 1;
    const ended = (/** @type {Uint8Array} */ lines, /** @type {number} */ count) => {
      let ends = 0;
      for (const byte of lines) if (byte === 10) ends++;
      return Math.abs(count - ends);
    };
    const next = call("", () => mint.next(), right).calls;
    const iterator = mint[Symbol.iterator]();
    const looped = call("", () => iterator.next().value, right).calls;
    const take = (/** @type {number} */ count) => {
      let wrong = 0;
      for (let left = count; left > 0; left -= AT_A_TIME)
        for (const token of mint.take(Math.min(left, AT_A_TIME))) if (!right(token)) wrong++;
      return wrong;
    };
    const into = (/** @type {number} */ count) => {
      let wrong = 0;
      for (let left = count; left > 0; left -= AT_A_TIME) {
        const part = Math.min(left, AT_A_TIME);
        const room = bytes.subarray(0, part * stride).fill(0);
        wrong += Math.abs(part - mint.into(room)) + ended(room, part);
      }
      return wrong;
    };
    const stream = async (/** @type {number} */ count) => {
      let wrong = count;
      for await (const chunk of mint.stream({ count })) wrong -= ended(chunk, 0);
      return Math.abs(wrong);
    };
    return [
      { name: `minter ${name}: next`, tokens: next },
      { name: `minter ${name}: for of`, tokens: looped },
      { name: `minter ${name}: take`, tokens: take },
      { name: `minter ${name}: into`, tokens: into },
      { name: `minter ${name}: stream`, tokens: stream },
    ];
  });
}

/** @typedef {{ name: string, values: (count: number) => number }} Filling fills arrays of so many values, and says how many were wrong */

/** The elements of an array at a time. */
const ELEMENTS = 16_384;

/** @param {Secrets} own @returns {Filling[]} */
export function fillings(own) {
  /**
   * @template {Uint8Array | Uint32Array | Float64Array} T
   * @param {string} name @param {T} array @param {(part: T) => unknown} fill @param {number} bound
   */
  const filling = (name, array, fill, bound) => ({
    name,
    values: (/** @type {number} */ count) => {
      let wrong = 0;
      for (let left = count; left > 0; left -= ELEMENTS) {
        const part = /** @type {T} */ (array.subarray(0, Math.min(left, ELEMENTS)));
        fill(part);
        for (let i = 0; i < part.length; i++) if (!(Number(part[i]) < bound)) wrong++;
      }
      return wrong;
    },
  });
  return [
    filling("fillBytes", new Uint8Array(ELEMENTS), own.fillBytes, 256),
    filling("fillRandbelow", new Uint32Array(ELEMENTS), (part) => own.fillRandbelow(part, 1_000_000), 1_000_000),
    filling("fillRandbits", new Float64Array(ELEMENTS), (part) => own.fillRandbits(part, 53), 2 ** 53),
    filling("fillRandom", new Float64Array(ELEMENTS), own.fillRandom, 1),
  ];
}
