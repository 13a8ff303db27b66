// What a script has put into Object.prototype, as a bad merge of JSON does, is no option of anybody's.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  bitsFor,
  collision,
  createSecrets,
  keyPattern,
  lengthFor,
  passphraseBits,
  passwordBits,
  type Secrets,
  verifyKey,
} from "../../src/index.ts";
import { nonZeroBytes, Recorded } from "../source.ts";
import { CALLS } from "./accounted-calls.ts";

/** Every option there is, and what the platform's own classes are asked for by an object, with values that matter. */
const INHERITED: Record<string, unknown> = {
  ...{ entropy: (array: Uint8Array) => array.fill(1), engine: "js", pool: 0, health: false },
  ...{ kind: "uuid7", nbytes: 1, length: 1, alphabet: "digits", clock: () => 0, separator: "-", checksum: false },
  ...{ prefix: "evil", lower: 1, upper: [1, 1], digits: [0, 0], symbols: 1, exclude: { symbols: "a" } },
  ...{
    capitalize: true,
    words: ["a", "b"],
    count: 1,
    k: 2,
    weights: [0, 1, 0],
    cum_weights: [1, 1, 1],
    counts: [1, 0],
  },
  ...{ bits: 1, tokens: 2, probability: 0.5, flags: "y", unique: true },
  ...{ shared: true, initial: 1, maximum: 1, address: "i64", index: "i64", env: {} },
  ...{ type: "bytes", autoAllocateChunkSize: 16, size: () => 9, highWaterMark: 3, cancel: () => {}, cause: "evil" },
  ...{ get: () => 1, set: () => {}, value: 1, enumerable: true, writable: false, fatal: true, stream: true },
};

/**
 * All other names that the package's own code has, and places of an array: whatever it reads that an object of its own
 * may not have.
 */
const program = readFileSync(new URL("../../dist/index.js", import.meta.url), "utf8");
for (const [name] of program.matchAll(/\b[a-zA-Z_]\w*\b/g)) INHERITED[name] ??= 1;
for (let i = 0; i <= 300; i++) INHERITED[i] = 1;
// The language itself reads `return` of every array's iterator.
for (const name of [...Object.getOwnPropertyNames(Object.prototype), "return"]) delete INHERITED[name];

const BYTES = nonZeroBytes(300_000);

/** What `use` gives while every object inherits these. */
function inheriting<T>(names: Record<string, unknown>, use: () => T): T {
  const before = Object.keys(Object.prototype);
  Object.assign(Object.prototype, names);
  try {
    return use();
  } finally {
    for (const name of Object.keys(names)) delete (Object.prototype as Record<string, unknown>)[name];
    expect(Object.keys(Object.prototype)).toEqual(before);
  }
}

/** What a call gives, in an object of its own over the same bytes, and what was asked of the source. */
function outcome(use: (own: Secrets) => unknown, polluted: boolean, engine: "wasm" | "js") {
  const source = new Recorded(BYTES);
  const call = () => use(createSecrets({ engine, entropy: source.entropy, pool: 64, health: false }));
  const answer = polluted ? inheriting(INHERITED, call) : call();
  return [typeof answer === "bigint" ? `${answer}n` : answer, source.requests];
}

const spec = { kind: "key", prefix: "acme" } as const;
const list = ["a", "b", "c"];

/** Calls with as few options as they take. */
const SHORT: Record<string, (own: Secrets) => unknown> = {
  minter: (own) => own.minter({ kind: "hex" }).next(),
  into: (own) => {
    const bytes = new Uint8Array(130);
    own.minter({ kind: "hex" }).into(bytes);
    own.minter({ kind: "hex" }).into(bytes, {});
    return Array.from(bytes);
  },
  "minter of keys": (own) => own.minter(spec).next(),
  "minter of uuid7": (own) => own.minter({ kind: "uuid7", clock: () => 77 }).take(3),
  verifyKey: () => verifyKey("acme_2", { ...spec, length: 1, checksum: false }),
  keyPattern: () => String(keyPattern(spec)),
  password: (own) => [own.password({ length: 8, digits: 1 }), passwordBits({ length: 8, digits: 1 })],
  passphrase: (own) => [own.passphrase(list, 3), own.passphrase(list, 3, {}), passphraseBits(list, 3, {})],
  choices: (own) => new own.SystemRandom().choices("abc", {}),
  sample: (own) => new own.SystemRandom().sample("abc", 2, {}),
  collision: () => collision({ bits: 20, tokens: 100 }),
  bitsFor: () => bitsFor({ tokens: 100, probability: 0.1 }),
  lengthFor: () => lengthFor({ alphabet: "base58", bits: 128 }),
  createSecrets: () => {
    const own = createSecrets({});
    own.token_hex();
    return [own.engine, createSecrets().engine];
  },
};

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  const calls = Object.entries(CALLS).map(([name, { real }]) => [name, (own: Secrets) => real(own, 190)] as const);
  it.each([...calls, ...Object.entries(SHORT)])("%s takes no inherited option", (_name, use) => {
    expect(outcome(use, true, engine)).toEqual(outcome(use, false, engine));
  });

  it("a stream takes no inherited option", async () => {
    const { entropy } = new Recorded(BYTES);
    const { minter } = createSecrets({ engine, entropy, health: false });
    // The platform's own classes define properties by objects.
    const { get, set, ...others } = INHERITED;
    const stream = inheriting(others, () => minter({ kind: "hex", nbytes: 4 }).stream({ count: 2 }));
    expect((await new Response(stream).text()).length).toBe(18);
  });
});

it("a getter is asked once", () => {
  const asked: string[] = [];
  const counted = <T extends object>(given: T): T =>
    new Proxy(given, {
      get(target, name) {
        asked.push(String(name));
        return Reflect.get(target, name);
      },
    });
  const own = createSecrets(counted({ pool: 0, health: true, engine: "js" } as const));
  own
    .minter(counted({ kind: "hex", nbytes: 4, separator: "," } as const))
    .into(new Uint8Array(9), counted({ separator: "" }));
  own.minter(counted(spec)).stream(counted({ count: 1, separator: "" }));
  own.minter(counted({ kind: "string", alphabet: "digits", length: 3 } as const));
  own.password(counted({ length: 8, digits: 1, exclude: "lower" } as const));
  own.passphrase(list, 2, counted({ separator: " ", capitalize: true }));
  new own.SystemRandom().choices(list, counted({ k: 1 }));
  expect(asked.join(" ")).toBe(
    "pool health engine kind nbytes separator separator kind prefix count separator kind alphabet length " +
      "length digits exclude separator capitalize k",
  );
});
