// What must hold after a call that was cut off: the next call works, and answers with fresh bytes of the source alone.
import { ok } from "node:assert/strict";
import type { Minter, MinterSpec, Secrets } from "../../../src/index.ts";
import { CALLS, Model } from "../accounted-calls.ts";
import { MINTER_KINDS } from "./minter-kinds.ts";
import type { Numbered } from "./numbered-source.ts";

/** In how many turns every call is compared with its model. */
const PARTS = 5;

/** What the models of a turn take at most. */
const MODEL_BYTES = 30_000;

/** All bits of a UUID but version and variant. */
export const UUID_MASK = Uint8Array.from({ length: 16 }, (_, i) => (i === 6 ? 0x0f : i === 8 ? 0x3f : 0xff));

export const uuidBytes = (uuid: string): Uint8Array => Buffer.from(uuid.replaceAll("-", ""), "hex");

/** A minter of each kind, with the pattern of its tokens and the bytes of one, where all of them can be read. */
const KINDS: [MinterSpec, RegExp, ((token: string) => Uint8Array)?, Uint8Array?][] = [
  [MINTER_KINDS.hex, /^[0-9a-f]{64}$/, (token) => Buffer.from(token, "hex")],
  [{ kind: "urlsafe", nbytes: 24 }, /^[\w-]{32}$/, (token) => Buffer.from(token, "base64url")],
  [MINTER_KINDS.uuid4, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, uuidBytes, UUID_MASK],
  [MINTER_KINDS.uuid7, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
  [MINTER_KINDS.string, /^[1-9A-HJ-NP-Za-km-z]{22}$/],
  [MINTER_KINDS["string of code points"], /^[aé😀ß]{60}$/u],
  [MINTER_KINDS.key, /^sk_live_[0-9A-Za-z]{49}$/],
];

/** Checks an object, its minters of every kind, and every public call, as often as its calls are cut off. */
export class Aftermath {
  readonly #own: Secrets;
  readonly #source: Numbered | undefined;
  readonly #minters: Minter[];
  readonly #outputs = new Set<string>();
  #uuid7 = "";

  /** @param source - none where the entropy is the system's: then no output may come twice */
  constructor(own: Secrets, source?: Numbered) {
    this.#own = own;
    this.#source = source;
    this.#minters = KINDS.map(([spec]) => own.minter(spec));
  }

  /** `turn` decides what is called first, and whether the object has to discard. */
  check(turn: number): void {
    const own = this.#own;
    const checks = [
      () => this.#expectZeros(),
      () => ok(own.compare_digest("abc", "abc"), "equal digests differ"),
      () => ok(!own.compare_digest("abc", "abd"), "unequal digests are equal"),
      () => ok(own.secureCompare("abc", "abc") && !own.secureCompare("abc", "abd"), "secureCompare is wrong"),
      () => this.#expectTokens(),
      () => ok(!own.compare_digest(new Uint8Array([1, 2]), new Uint8Array([1, 3])), "unequal bytes are equal"),
      () => ok(own.compare_digest("x".repeat(40), "x".repeat(40)), "equal digests of 40 differ"),
      () => this.#expectInStep(turn),
      () => this.#expectDiscard(),
    ];
    for (let i = 0; i < checks.length; i++) checks[(i + turn) % checks.length]!();
    this.#expectZeros();
  }

  /** A single value needs no entropy: what the array holds is what the call has written. */
  #expectZeros(): void {
    const bytes = this.#own.fillRandbelow(new Uint8Array(256).fill(1), 1);
    const words = this.#own.fillRandbits(new Uint32Array(80).fill(1), 0);
    ok(bytes.every((byte) => byte === 0) && words.every((word) => word === 0), "left-over bytes come out");
  }

  /** Every kind of token is well formed, and made of bytes that have not come out. Returns the least place of one. */
  #expectTokens(): number {
    const places = [
      this.#claim(this.#own.token_bytes(40)),
      this.#claim(Buffer.from(this.#own.token_hex(), "hex")),
      this.#claim(Buffer.from(this.#own.token_urlsafe(20), "base64url")),
      this.#claim(uuidBytes(this.#own.uuid4()), UUID_MASK),
    ];
    const uuid7 = this.#own.uuid7();
    ok(uuid7 > this.#uuid7, "uuid7 does not rise");
    this.#uuid7 = uuid7;
    for (const [i, [, pattern, bytesOf, mask]] of KINDS.entries()) {
      const mint = this.#minters[i]!;
      const lines = new Uint8Array(1000);
      const text = (_count: number) => new TextDecoder().decode(lines.subarray(0, lines.lastIndexOf(10)));
      const tokens = [mint.next(), ...mint.take(2), ...text(mint.into(lines)).split("\n"), mint.next()];
      for (const token of tokens) {
        ok(pattern.test(token), `a token is not ${pattern}`);
        if (bytesOf) places.push(this.#claim(bytesOf(token), mask));
        else this.#expectNew(token);
      }
    }
    return Math.min(...places);
  }

  /** Public calls, a part of them in each turn, answer as a model does from the bytes that are next. */
  #expectInStep(turn: number): void {
    const source = this.#source;
    if (!source) return;
    const place = source.claim(this.#own.token_bytes(16)) + 16;
    const model = new Model(source.bytes(place, MODEL_BYTES));
    for (const [i, [name, call]] of Object.entries(CALLS).entries()) {
      if ((i + turn) % PARTS !== 0) continue;
      const answer = String(call.real(this.#own, 60));
      ok(answer === String(call.model(model, 60)), `${name} is not what the model says`);
    }
    source.use(place, model.used);
  }

  /** After a discard nothing is made of bytes that were there before. */
  #expectDiscard(): void {
    const supplied = this.#source?.supplied ?? 0;
    this.#own.discard();
    this.#uuid7 = "";
    ok(this.#expectTokens() >= supplied, "bytes from before the discard come out");
  }

  #claim(bytes: Uint8Array, mask?: Uint8Array): number {
    this.#expectNew(Buffer.from(bytes).toString("hex"));
    return this.#source?.claim(bytes, mask) ?? 0;
  }

  #expectNew(output: string): void {
    ok(!this.#outputs.has(output), "a token has come out twice");
    this.#outputs.add(output);
  }
}
