// Objects beside each other in one thread: whatever one is asked, set to, or suffers, the others answer as if alone.
import fc from "fast-check";
import { expect, it } from "vitest";
import { openEngine } from "../../src/engine/open.ts";
import * as secrets from "../../src/index.ts";
import { secretsOver } from "../../src/secrets.ts";
import { CALLS, Model } from "../laws/accounted-calls.ts";
import { type Kind, remaining, STREAM } from "../laws/bulk-bench.ts";
import { PlainMinter } from "../minter/minter-model.ts";
import { asciiAlphabet } from "../minter/minter-specs.ts";
import { Recorded } from "../source.ts";

const PLAYERS: [Kind, number][] = [
  ["wasm", 65536],
  ["js", 65536],
  ["wasm", 64],
  ["js", 64],
  ["wasm", 0],
  ["js", 0],
];

/** An object over a stream of its own, its model, and minters whose alphabets and separators no other has. */
class Player {
  failing = false;
  readonly source: Recorded;
  readonly machine;
  readonly own;
  readonly model: Model;
  readonly pairs;

  constructor([engine, pool]: [Kind, number], place: number) {
    const bytes = STREAM.subarray(place * 1_000_000, (place + 1) * 1_000_000);
    this.source = new Recorded(bytes);
    this.model = new Model(bytes);
    const entropy = (buffer: Uint8Array) => {
      if (this.failing) throw new Error("the source has failed");
      this.source.entropy(buffer);
    };
    this.machine = openEngine({ engine, pool, entropy, health: false });
    this.own = secretsOver(this.machine);
    const alphabet = asciiAlphabet(30 + 7 * place);
    const specs: secrets.MinterSpec[] = [
      { kind: "hex", nbytes: 5 + place, separator: `<${place}>` },
      { kind: "string", alphabet: { symbols: alphabet }, length: 10 + place, separator: "-".repeat(place) },
      { kind: "string", alphabet: { symbols: `é${alphabet}` }, length: 9, separator: "→" },
    ];
    this.pairs = specs.map((spec) => ({
      mint: this.own.minter(spec),
      plain: new PlainMinter(this.model, spec, pool),
    }));
  }

  /** Both, from the next refill: what was prefetched before is gone. */
  skip(): void {
    this.model.used = this.source.supplied;
  }
}

type Act = (player: Player, size: number) => void;

const ACTS: Record<string, Act> = {
  ...Object.fromEntries(
    Object.entries(CALLS).map(([name, { real, model }]): [string, Act] => [
      name,
      (player, size) => expect(String(real(player.own, size))).toBe(String(model(player.model, size))),
    ]),
  ),
  next: ({ pairs }, size) => {
    const { mint, plain } = pairs[size % 3]!;
    expect(mint.next()).toBe(plain.next());
  },
  take: ({ pairs }, size) => {
    const { mint, plain } = pairs[size % 3]!;
    expect(mint.take(size % 50)).toEqual(plain.take(size % 50));
  },
  into: ({ pairs }, size) => {
    const { mint, plain } = pairs[size % 3]!;
    const lines = new Uint8Array(4000);
    const count = mint.into(lines);
    const expected = plain.lines(count);
    expect(Buffer.from(lines.subarray(0, expected.length)).toString()).toBe(expected.toString());
  },
  discard: (player) => {
    player.own.discard();
    for (const { plain } of player.pairs) plain.forget();
    player.skip();
  },
  "a source that fails": (player) => {
    player.failing = true;
    expect(() => player.own.token_bytes(70_000)).toThrow("the source has failed");
    player.failing = false;
    player.skip();
  },
  "the package's own": (_player, size) => {
    const names = Object.keys(CALLS);
    CALLS[names[size % names.length]!]!.real({ ...secrets, engine: "wasm" }, size);
    secrets
      .minter({ kind: "string", alphabet: { symbols: "xyz" }, length: 20, separator: "|" })
      .into(new Uint8Array(size));
    secrets.discard();
  },
};

const act = fc.record({
  // What is done to one object rather than drawn from it comes as often as all the draws together.
  name: fc.oneof(
    fc.constantFrom(...Object.keys(ACTS)),
    fc.constantFrom("next", "take", "into", "discard", "a source that fails", "the package's own"),
  ),
  who: fc.nat(PLAYERS.length - 1),
  size: fc.oneof({ weight: 9, arbitrary: fc.nat(300) }, { weight: 1, arbitrary: fc.nat(30_000) }),
});

it("each object answers from its own bytes alone, whatever the others do in between", () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 20, maxLength: 60 }), (acts) => {
      const players = PLAYERS.map((player, place) => new Player(player, place));
      for (const { name, who, size } of acts) ACTS[name]!(players[who]!, size);
      // And nobody's storage holds more or less than what it prefetched and has not used.
      players.forEach(({ machine, source, model }, player) => {
        expect(remaining(machine), `${player}`).toBe(source.supplied - model.used);
      });
    }),
    { numRuns: 20 },
  );
});

it("no two objects have storage in common, and none has storage that threads could share", () => {
  const buffers = PLAYERS.map(([engine]) => {
    const { buffer, memory } = openEngine({ engine }).pool;
    expect(memory.buffer).toBe(buffer);
    return buffer;
  });
  expect(new Set(buffers).size).toBe(PLAYERS.length);
  for (const buffer of buffers) expect(Object.prototype.toString.call(buffer)).toBe("[object ArrayBuffer]");
});
