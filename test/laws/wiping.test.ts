// The host's own arrays: whatever a call made to carry bytes or draws is zero when it returns, but for what it hands
// out.
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Minter, Secrets, SystemRandom } from "../../src/index.ts";
import { nonZeroBytes, Recorded } from "../source.ts";

const STREAM = nonZeroBytes(8_000_000);
const CLASSES = ["Uint8Array", "Uint16Array", "Uint32Array", "Float64Array"] as const;

/** Every way to draw; what it answers with, if that is an array. */
const DRAWS: Record<string, (own: Secrets, random: SystemRandom, mint: Minter) => unknown> = {
  token_bytes: (own) => own.token_bytes(40),
  "token_bytes, long": (own) => own.token_bytes(100_000),
  token_hex: (own) => own.token_hex(100),
  "token_hex, long": (own) => own.token_hex(60_000),
  token_urlsafe: (own) => own.token_urlsafe(100),
  token_string: (own) => own.token_string({ symbols: "01" }, 100),
  "token_string, code points": (own) => own.token_string({ symbols: "aé😀" }, 5000),
  randbelow: (own) => own.randbelow(10n ** 30n),
  choice: (own) => own.choice("abcdef"),
  next: (_own, _random, mint) => mint.next(),
  take: (_own, _random, mint) => mint.take(300),
  fillBytes: (own) => own.fillBytes(new Uint8Array(300)),
  fillRandbelow: (own) => own.fillRandbelow(new Uint16Array(30_000), 1000),
  fillRandom: (own) => own.fillRandom(new Float64Array(3000)),
  randbytes: (_own, random) => random.randbytes(200),
  shuffle: (_own, random) => random.shuffle(Array.from({ length: 300 }, (_, i) => i)),
  sample: (_own, random) => random.sample("abcdefghijklmnopqrstuvwxyz0123456789", 34),
  "sample of many": (_own, random) => random.sample({ length: 1e6 }, 100),
  choices: (_own, random) => random.choices("abcdef", { k: 5000 }),
  "choices, weights": (_own, random) => random.choices("abc", { k: 100, weights: [1, 2, 3] }),
  gauss: (_own, random) => random.gauss(),
  password: (own) => own.password({ length: 40, lower: 1, digits: 3 }),
  "password, hard": (own) => own.password({ length: 40, lower: 1, digits: 30 }),
  "password, beyond ASCII": (own) => own.password({ length: 40, digits: 3, alphabet: { symbols: "aé😀" } }),
  passphrase: (own) => own.passphrase(["a", "b", "c"], 20),
  compare_digest: (own) => own.compare_digest("secret", "secret"),
  secureCompare: (own) => own.secureCompare("secret", "secret"),
};

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** An error of the caller's own object. */
function refuse(): never {
  throw new Error("the caller's own object has failed");
}

/** A sequence of which one element cannot be read. */
const broken = (length: number) => Object.defineProperty({ length }, length - 1, { get: refuse }) as ArrayLike<string>;

/** A sequence of which no element can be read. */
const shut = (length: number) =>
  new Proxy({ length }, { get: (target, key) => (key === "length" ? target.length : refuse()) }) as ArrayLike<string>;

/** Calls that the caller's own object ends when something is drawn. What they are given is made before. */
const THROWING: Record<string, (random: SystemRandom, mint: Minter, own: Secrets) => () => unknown> = {
  "shuffle, an element that cannot be written": (random) => {
    const list = Array.from({ length: 300 }, (_, i) => i);
    Object.defineProperty(list, 7, { value: 7, writable: false });
    return () => random.shuffle(list);
  },
  "shuffle, a frozen list": (random) => {
    const list = Object.freeze(Array.from({ length: 300 }, (_, i) => i)) as number[];
    return () => random.shuffle(list);
  },
  "shuffle, an element that cannot be read": (random) => {
    const list = broken(300) as string[];
    return () => random.shuffle(list);
  },
  "choices, an element that cannot be read": (random) => {
    const population = broken(3);
    return () => random.choices(population, { k: 5000 });
  },
  "choices, a proxy": (random) => {
    const population = shut(30);
    return () => random.choices(population, { k: 5000 });
  },
  "choices, weights": (random) => {
    const population = broken(3);
    return () => random.choices(population, { k: 500, weights: [1, 1, 5] });
  },
  "sample, most of few": (random) => {
    const population = broken(36);
    return () => random.sample(population, 36);
  },
  "sample of many": (random) => {
    const population = shut(1e6);
    return () => random.sample(population, 100);
  },
  "sample, counts": (random) => {
    const population = shut(3);
    return () => random.sample(population, 50, { counts: [30, 30, 30] });
  },
  choice: (_random, _mint, own) => {
    const population = shut(300);
    return () => own.choice(population);
  },
  passphrase: (_random, _mint, own) => {
    let reads = 0;
    const words = new Proxy([...LETTERS], {
      get: (target, key, receiver) => (++reads > limit ? refuse() : Reflect.get(target, key, receiver)),
    });
    let limit = Number.POSITIVE_INFINITY;
    own.passphrase(words, 20);
    // The last word cannot be read.
    limit = 2 * reads - 1;
    return () => own.passphrase(words, 20);
  },
  "into, an array that its clock takes away": (_random, _mint, own) => {
    const bytes = new Uint8Array(1000);
    const clock = () => {
      structuredClone(bytes, { transfer: [bytes.buffer] });
      return 5;
    };
    const mint = own.minter({ kind: "uuid7", clock });
    // The separator is no secret.
    mint.into(new Uint8Array());
    return () => mint.into(bytes) < 0 || refuse();
  },
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The package, imported so that the arrays it makes are known. */
async function watched() {
  const made: ArrayBufferView[] = [];
  for (const name of CLASSES) {
    const Original = globalThis[name];
    vi.stubGlobal(
      name,
      new Proxy(Original, {
        construct(target, given, newTarget) {
          const array = Reflect.construct(target, given, newTarget === globalThis[name] ? target : newTarget);
          made.push(array);
          return array;
        },
      }),
    );
  }
  vi.resetModules();
  const { createSecrets } = await import("../../src/index.ts");
  return { made, createSecrets };
}

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each([0, 65536])(
    "with a pool of %i bytes: leaves zeros in every array it made but the one it returns",
    async (pool) => {
      const { made, createSecrets } = await watched();
      const own = createSecrets({ engine, pool, entropy: new Recorded(STREAM).entropy });
      const random = new own.SystemRandom();
      const minters = [
        own.minter({ kind: "hex" }),
        own.minter({ kind: "string", alphabet: { symbols: "0123456789" }, length: 20 }),
        own.minter({ kind: "string", alphabet: { symbols: "aé😀" }, length: 20 }),
      ];
      // Of an alphabet that it has met the codes are kept, which are no secret.
      for (const symbols of ["01", "aé😀"]) own.token_string({ symbols }, 1);
      own.password({ length: 40, digits: 3, alphabet: { symbols: "aé😀" } });
      own.password({ length: 40, lower: 1, digits: 3 });
      own.password({ length: 40, lower: 1, digits: 30 });
      own.password({ length: 40, digits: 3, alphabet: { symbols: "aé😀" } });
      const left: string[] = [];
      let looked = 0;
      for (const [name, draw] of Object.entries(DRAWS)) {
        for (const mint of minters) {
          made.length = 0;
          const answer = draw(own, random, mint);
          own.discard();
          const ours = made.filter(({ buffer }) => buffer !== (answer as Partial<ArrayBufferView> | undefined)?.buffer);
          looked += ours.length;
          for (const { buffer, byteOffset, byteLength } of ours) {
            if (Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).some((byte) => byte !== 0)) {
              left.push(`${name}: ${byteLength} bytes`);
            }
          }
        }
      }
      expect(left).toEqual([]);
      expect(looked).toBeGreaterThan(100);
    },
  );

  it.each([0, 65536])("with a pool of %i bytes: leaves zeros when the caller's own object throws", async (pool) => {
    const { made, createSecrets } = await watched();
    const own = createSecrets({ engine, pool, entropy: new Recorded(STREAM).entropy });
    const random = new own.SystemRandom();
    const mint = own.minter({ kind: "hex" });
    const left: string[] = [];
    for (const [name, prepare] of Object.entries(THROWING)) {
      const call = prepare(random, mint, own);
      made.length = 0;
      expect(call, name).toThrow();
      own.discard();
      for (const { buffer, byteOffset, byteLength } of made) {
        if (Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).some((byte) => byte !== 0)) {
          left.push(`${name}: ${byteLength} bytes`);
        }
      }
    }
    expect(left).toEqual([]);
  });
});
