// The host's own arrays: whatever a call made to carry bytes or draws is zero when it returns, but for what it hands out.
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Minter, Secrets, SystemRandom } from "../src/index.ts";
import { nonZeroBytes, Recorded } from "./source.ts";

const STREAM = nonZeroBytes(8_000_000);
const CLASSES = ["Uint8Array", "Uint16Array", "Uint32Array", "Float64Array"] as const;

/** Every way to draw; what it answers with, if that is an array. */
const DRAWS: Record<string, (own: Secrets, random: SystemRandom, mint: Minter) => unknown> = {
  token_bytes: (own) => own.token_bytes(40),
  "token_bytes, long": (own) => own.token_bytes(100_000),
  token_hex: (own) => own.token_hex(100),
  "token_hex, long": (own) => own.token_hex(60_000),
  token_urlsafe: (own) => own.token_urlsafe(100),
  token_string: (own) => own.token_string("01", 100),
  "token_string, code points": (own) => own.token_string("aé😀", 5000),
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
  "password, beyond ASCII": (own) => own.password({ length: 40, digits: 3, alphabet: "aé😀" }),
  passphrase: (own) => own.passphrase(["a", "b", "c"], 20),
  compare_digest: (own) => own.compare_digest("secret", "secret"),
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
  const { createSecrets } = await import("../src/index.ts");
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
        own.minter({ kind: "string", alphabet: "0123456789", length: 20 }),
        own.minter({ kind: "string", alphabet: "aé😀", length: 20 }),
      ];
      // Of an alphabet that it has met the codes are kept, which are no secret.
      own.token_string("01", 1);
      own.password({ length: 40, lower: 1, digits: 3 });
      own.password({ length: 40, lower: 1, digits: 30 });
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
});
