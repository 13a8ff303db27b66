// Each function and method, with what its answer has to look like.

/** @typedef {import("secrets-wasm").Secrets} Secrets */
/** @typedef {{ name: string, draws: 0 | 1, make: (count: number) => number | Promise<number> }} Call makes so many, and says how many answers were wrong */

/** @template T @param {string} name @param {() => T} draw @param {(answer: T) => boolean} right @param {0 | 1} [draws] @returns {Call} */
export function call(name, draw, right, draws = 1) {
  const make = (/** @type {number} */ count) => {
    let wrong = 0;
    for (let i = 0; i < count; i++) if (!right(draw())) wrong++;
    return wrong;
  };
  return { name, draws, make };
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
