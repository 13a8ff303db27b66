// Run by snapshot.test.ts, bundled into one file: Node runs it to build a snapshot, and then main() in each process
// that starts from it.
import { startupSnapshot } from "node:v8";
import * as secrets from "../../src/index.ts";
import { countedByte } from "../source.ts";

let supplied = 0;
const known = secrets.createSecrets({
  entropy: (buffer) => {
    for (let i = 0; i < buffer.length; i++) buffer[i] = countedByte(supplied++);
  },
});
// Handed out, and kept by nobody but the first.
const kept = known.token_hex(16);
known.token_bytes(32);
new known.SystemRandom().shuffle([1, 2, 3, 4, 5]);
const knownMinter = known.minter({ kind: "hex", nbytes: 16 });
for (let i = 0; i < 3; i++) knownMinter.next();
known.token_hex(16);

/**
 * Each kind of call, with what it is called on made now. Each answer holds 100 bits and more, as text.
 *
 * @param {string} name @param {Omit<secrets.Secrets, "engine">} made
 */
function drawersOf(name, made) {
  const random = new made.SystemRandom();
  const mint = made.minter({ kind: "urlsafe", nbytes: 16 });
  const digits = made.minter({ kind: "string", alphabet: { symbols: "0123456789abcdef" }, length: 32 });
  const points = made.minter({ kind: "string", alphabet: { symbols: "aé😀z" }, length: 60 });
  const ids = made.minter({ kind: "uuid4" });
  const numbers = [...Array(40).keys()];
  const several = (/** @type {() => unknown} */ call) => numbers.map(call).join();
  const hex = (/** @type {Uint8Array} */ bytes) => Buffer.from(bytes).toString("hex");
  const drawers = {
    token_bytes: () => hex(made.token_bytes(16)),
    token_hex: () => made.token_hex(),
    token_urlsafe: () => made.token_urlsafe(16),
    randbelow: () => several(() => made.randbelow(1000)),
    "randbelow, bigint": () => several(() => made.randbelow(10n ** 30n)),
    randbits: () => several(() => made.randbits(31)),
    choice: () => several(() => made.choice(numbers)),
    fillBytes: () => hex(made.fillBytes(new Uint8Array(16))),
    fillRandbelow: () => made.fillRandbelow(new Uint32Array(16), 1000).join(),
    fillRandbits: () => made.fillRandbits(new BigUint64Array(4), 60).join(),
    fillRandom: () => made.fillRandom(new Float64Array(4)).join(),
    "random.randbytes": () => hex(random.randbytes(16)),
    "random.random": () => several(() => random.random()),
    "random.getrandbits": () => several(() => random.getrandbits(20)),
    "random.randrange": () => several(() => random.randrange(0, 100, 5)),
    "random.shuffle": () => {
      random.shuffle(numbers);
      return numbers.join();
    },
    "random.sample": () => random.sample(numbers, 40).join(),
    "random.choices": () => random.choices("abcdef", { k: 60 }).join(""),
    "random.gauss": () => several(() => random.gauss()),
    "minter.next": () => mint.next(),
    "minter.into": () => {
      const bytes = new Uint8Array(230);
      mint.into(bytes);
      return Buffer.from(bytes).toString("latin1");
    },
    "minter of digits: next": () => digits.next(),
    "minter of digits: take": () => digits.take(2).join(),
    "minter of code points": () => points.next(),
    "minter of UUIDs": () => ids.next(),
  };
  return Object.fromEntries(Object.entries(drawers).map(([call, drawer]) => [`${name}: ${call}`, drawer]));
}

const drawers = { ...drawersOf("the package", secrets), ...drawersOf("an object", secrets.createSecrets()) };
const draw = () => Object.fromEntries(Object.entries(drawers).map(([name, call]) => [name, call()]));
const first = draw();

/** The message of what `call` throws. */
function refusal(/** @type {() => void} */ call) {
  try {
    call();
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
  return undefined;
}

console.log(
  JSON.stringify({
    supplied,
    kept,
    drawn: first,
    engine: known.engine,
    refusal: refusal(() => secrets.createSecrets({ engine: "wasm" })),
  }),
);

startupSnapshot.setDeserializeMainFunction(() => {
  // WebAssembly is read at the first use, so this comes before it.
  const { Instance } = WebAssembly;
  let instances = 0;
  WebAssembly.Instance = new Proxy(Instance, {
    construct(target, given) {
      instances++;
      return Reflect.construct(target, given);
    },
  });
  const before = refusal(() => secrets.createSecrets({ engine: "wasm" }));
  instances = 0;
  const drawn = draw();
  console.log(
    JSON.stringify({
      kept,
      drawn,
      instances,
      refusal: before,
      next: knownMinter.next(),
      engine: secrets.createSecrets().engine,
    }),
  );
});
