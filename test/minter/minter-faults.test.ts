// A source that fails or calls back while tokens are minted: nothing comes twice, and the next call works.
import { describe, expect, it } from "vitest";
import { openEngine } from "../../src/engine/open.ts";
import { createSecrets, type Minter, type Secrets } from "../../src/index.ts";
import { secretsOver } from "../../src/secrets.ts";
import { PLACE, share } from "../cases.ts";
import { isWiped } from "../cores.ts";
import { BLANK, open, STREAM } from "../laws/bulk-bench.ts";
import { failingAt, Recorded } from "../source.ts";
import { Answer, CALLS, KINDS, text, tokensOf } from "./minter-calls.ts";
import { PlainMinter, PlainStream } from "./minter-model.ts";
import { specName } from "./minter-specs.ts";

const REFUSED = "entropy: the function called back into its engine";
const NAMED = KINDS.map((spec) => [specName(spec), spec] as const);

/** Everything that a source could call of one object, over an outer minter and one of another kind. */
const BACKS: [string, (own: Secrets, outer: Minter, other: Minter) => unknown][] = [
  ["next of the same", (_own, outer) => outer.next()],
  ["take of the same", (_own, outer) => outer.take(2)],
  ["into of the same", (_own, outer) => filled(outer)],
  ["next of another", (_own, _outer, other) => other.next()],
  ["take of another", (_own, _outer, other) => other.take(2)],
  ["into of another", (_own, _outer, other) => filled(other)],
  ["fillBytes", (own) => own.fillBytes(new Uint8Array(5))],
  ["fillBytes, long", (own) => own.fillBytes(new Uint8Array(70_000))],
  ["fillRandbelow", (own) => own.fillRandbelow(new Uint16Array(5), 1000)],
  ["fillRandbits", (own) => own.fillRandbits(new BigUint64Array(5), 64)],
  ["fillRandom", (own) => own.fillRandom(new Float64Array(5))],
  ["discard", (own) => own.discard()],
  // What asks for nothing.
  ["take of none", (_own, outer, other) => [outer.take(0), other.take(0)]],
  ["into nothing", (_own, outer, other) => [outer.into(new Uint8Array()), other.into(new Uint8Array(1))]],
  ["fillBytes of nothing", (own) => own.fillBytes(new Uint8Array())],
  ["fillRandbelow of 1", (own) => own.fillRandbelow(new Uint8Array(200), 1)],
  ["token_hex", (own) => [own.token_hex(0), own.token_urlsafe(0)]],
  ["compare_digest", (own) => own.compare_digest("same", "same")],
  ["secureCompare", (own) => own.secureCompare("same", "same")],
];

/** What a call gave, as text: bytes as they are, tokens in lines. */
function textOf(given: unknown): string {
  if (ArrayBuffer.isView(given)) return Buffer.from(given.buffer as ArrayBuffer).toString("latin1");
  return Array.isArray(given) ? given.join("\n") : String(given);
}

function filled(mint: Minter): Uint8Array {
  const bytes = new Uint8Array(40_000);
  mint.into(bytes);
  return bytes;
}

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  describe.each([0, 64, 65536])("with a pool of %i bytes", (pool) => {
    const named = share(NAMED, [0, 64, 65536].indexOf(pool) + PLACE[engine], 3);
    const entropy = pool === 65536 ? 80_000 : 6_000;

    it.each(named)("%s: a source that fails at any request", async (_name, spec) => {
      const plain = new PlainMinter(new PlainStream(STREAM), spec, pool);
      const count = tokensOf(createSecrets().minter(spec), entropy);
      const whole = plain.lines(count).toString();
      for (const [name, call] of CALLS) {
        const counted = open(engine, pool);
        const full = new Answer((count - 1) * plain.stride());
        await call(counted.own.minter(spec), count, full);
        expect(full.handed === whole, name).toBe(true);
        const requests = counted.source.requests.length;
        expect(requests).toBeGreaterThan(1);
        for (const failing of new Set([1, 2, Math.min(3, requests), requests >> 1 || 1, requests])) {
          const { entropy: source, recorded } = failingAt(failing, STREAM);
          const machine = openEngine({ engine, pool, entropy: source });
          const mint = secretsOver(machine).minter(spec);
          const answer = new Answer((count - 1) * plain.stride());
          await expect((async () => call(mint, count, answer))()).rejects.toThrow("the source has failed");
          expect(answer.handed.length).toBeLessThan(whole.length);
          expect(whole.startsWith(answer.handed)).toBe(true);
          // Zeros where tokens were, and no token.
          const written = answer.bytes.indexOf(BLANK) < 0 ? answer.bytes.length : answer.bytes.indexOf(BLANK);
          expect(answer.bytes.subarray(0, written).every((byte) => byte === 0)).toBe(true);
          expect(answer.bytes.subarray(written).every((byte) => byte === BLANK)).toBe(true);
          if (name === "into" && failing === requests && requests > 2) expect(written).toBeGreaterThan(0);
          expect(isWiped(machine)).toBe(true);
          // What follows is made of bytes that the source had not handed out by then.
          const stream = new PlainStream(STREAM);
          stream.used = recorded.supplied;
          const fresh = new PlainMinter(stream, spec, pool);
          expect([mint.next(), ...mint.take(2)]).toEqual([fresh.next(), ...fresh.take(2)]);
          const after = new Uint8Array(2 * fresh.stride());
          expect(mint.into(after)).toBe(2);
          const lines = fresh.lines(2);
          expect(text(after.subarray(0, lines.length)) === lines.toString()).toBe(true);
        }
      }
    });

    it.each(named)("%s: a source that calls back", async (_name, spec) => {
      const otherSpec = spec.kind === "uuid4" ? KINDS[4]! : ({ kind: "uuid4", separator: "--" } as const);
      const count = 3;
      const room = (count - 1) * new PlainMinter(new PlainStream(STREAM), spec, pool).stride();
      for (const [name, call] of CALLS) {
        const expected = new Answer(room);
        const plain = open(engine, pool);
        await call(plain.own.minter(spec), count, expected);
        for (const [back, use] of BACKS) {
          for (let calling = 1; calling <= Math.min(2, plain.source.requests.length); calling++) {
            const what = `${name}, ${back}, ${calling}`;
            const recorded = new Recorded(STREAM);
            let [within, request, from, to] = [false, 0, 0, 0];
            let served: unknown;
            const machine = openEngine({
              engine,
              pool,
              entropy: (buffer) => {
                if (!within && ++request === calling) {
                  within = true;
                  from = recorded.supplied;
                  served = use(own, outer, other);
                  to = recorded.supplied;
                  within = false;
                }
                recorded.entropy(buffer);
              },
            });
            const own = secretsOver(machine);
            const outer = own.minter(spec);
            const other = own.minter(otherSpec);
            const answer = new Answer(room);
            const outcome = await (async () => call(outer, count, answer))().then(
              () => "answered",
              (error: Error) => error.message,
            );
            if (to === from && back !== "discard") {
              expect([what, outcome]).toEqual([what, "answered"]);
              expect(answer.handed === expected.handed, what).toBe(true);
              continue;
            }
            expect([what, outcome]).toEqual([what, REFUSED]);
            expect(expected.handed.startsWith(answer.handed), what).toBe(true);
            expect(answer.handed.length, what).toBeLessThan(expected.handed.length);
            expect(isWiped(machine), what).toBe(true);
            // The source is served from bytes of its own, and what follows is made of later ones.
            const alone = createSecrets({ engine, pool, entropy: new Recorded(STREAM.subarray(from)).entropy });
            const again = use(alone, alone.minter(spec), alone.minter(otherSpec));
            expect(textOf(again) === textOf(served), what).toBe(true);
            const stream = new PlainStream(STREAM);
            stream.used = recorded.supplied;
            expect(own.minter(spec).take(2), what).toEqual(new PlainMinter(stream, spec, pool).take(2));
            // What is minted ahead was never handed out.
            if (!back.endsWith("the same")) continue;
            const handed = `${answer.handed}\n${served instanceof Uint8Array ? text(served) : textOf(served)}`;
            for (const token of outer.take(Math.floor(4096 / outer.length) + 1)) {
              expect(handed.includes(token), what).toBe(false);
            }
          }
        }
      }
    });

    it("a stream that is read by the source is served", async () => {
      const recorded = new Recorded(STREAM);
      const reads: Promise<ReadableStreamReadResult<Uint8Array>>[] = [];
      let from = -1;
      const own: Secrets = createSecrets({
        engine,
        pool,
        entropy: (buffer) => {
          if (from < 0) {
            from = recorded.supplied;
            reads.push(reader.read());
          }
          recorded.entropy(buffer);
        },
      });
      const reader = own.minter({ kind: "uuid4" }).stream({ count: 9 }).getReader();
      await new Promise((resolve) => setTimeout(resolve));
      expect(() => own.token_hex(9)).toThrow(REFUSED);
      const stream = new PlainStream(STREAM);
      stream.used = from;
      const lines = new PlainMinter(stream, { kind: "uuid4" }, pool).lines(9).toString();
      expect(text((await reads[0])?.value ?? new Uint8Array())).toBe(lines);
      stream.used = recorded.supplied;
      expect(own.token_hex(9)).toBe(stream.bytes(9).toString("hex"));
    });
  });

  it("a source that asks for what was minted ahead gets it, and nobody else does", () => {
    const recorded = new Recorded(STREAM);
    const early: string[] = [];
    const own: Secrets = createSecrets({
      engine,
      entropy: (buffer) => {
        if (recorded.supplied > 0) early.push(mint.next());
        recorded.entropy(buffer);
      },
    });
    const mint = own.minter({ kind: "hex" });
    const plain = new PlainMinter(new PlainStream(STREAM), { kind: "hex" }, 65536);
    expect(mint.next()).toBe(plain.next());
    own.fillBytes(new Uint8Array(200_000));
    expect(early.length).toBeGreaterThan(1);
    expect([...early, ...mint.take(40)]).toEqual(plain.take(early.length + 40));
  });
});
