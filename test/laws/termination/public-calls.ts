// Every public call, small and of many chunks, to be cut off. What it answered until then is traced to its source.
import { ok } from "node:assert/strict";
import type { MinterSpec, Secrets } from "../../../src/index.ts";
import { CALLS } from "../accounted-calls.ts";
import { UUID_MASK, uuidBytes } from "./aftermath.ts";
import { MINTER_KINDS } from "./minter-kinds.ts";
import type { Numbered } from "./numbered-source.ts";

export interface PublicCall {
  run(): unknown;
  /** Checks answers, given once, and the array that was to be filled. */
  readonly check?: Check;
}

type Check = (answers: unknown[], source: Numbered) => void;

/** The bytes at the seams of what two calls have written to an array, which cannot be traced. */
const SEAM = 40;

const claim = (bytesOf: (answer: string) => Uint8Array, mask?: Uint8Array): Check => {
  return (answers, source) => {
    for (const answer of answers) source.claim(bytesOf(answer as string), mask);
  };
};
const claimBytes: Check = (answers, source) => {
  for (const answer of answers) source.claim(answer as Uint8Array);
};
const claimHex = claim((text) => Buffer.from(text, "hex"));
const distinct: Check = (answers) => ok(new Set(answers.map(String)).size === answers.length, "an answer twice");
const rising: Check = (answers) => {
  ok(
    answers.every((answer, i) => i === 0 || String(answer) > String(answers[i - 1])),
    "not in order",
  );
};
const allTrue: Check = (answers) => ok(!answers.includes(false), "equal bytes are not equal");

/** A call that fills an array with bytes of the source, and what reads them in it. */
function filling(run: (bytes: Uint8Array<ArrayBuffer>) => unknown, read = (bytes: Uint8Array) => bytes): PublicCall {
  const bytes = new Uint8Array(200_000);
  return {
    run: () => run(bytes),
    check: (_answers, source) => {
      ok(source.claimRuns(read(bytes)) <= SEAM, "bytes in the array that are not the source's");
      bytes.fill(0);
    },
  };
}

const hexLines = (bytes: Uint8Array) =>
  Buffer.from(
    Buffer.from(bytes)
      .toString()
      .replace(/[\n\0]/g, ""),
    "hex",
  );

/** Reads one stream after another: within a turn of the event loop each can be asked once. */
function streaming(own: Secrets, spec: MinterSpec): PublicCall {
  const readers = Array.from({ length: 50 }, () => own.minter(spec).stream({ count: 3000 }).getReader());
  return { run: () => void readers.pop()?.read().catch(String) };
}

/** Calls that need nothing but an object. */
const SIMPLE: Record<string, [(own: Secrets) => unknown, Check?]> = {
  "token_bytes, 32": [(own) => own.token_bytes(), claimBytes],
  "token_bytes, long": [(own) => own.token_bytes(200_000)],
  "token_hex, 32": [(own) => own.token_hex(), claimHex],
  "token_hex, long": [(own) => own.token_hex(80_000)],
  "token_urlsafe, 32": [(own) => own.token_urlsafe(), claim((text) => Buffer.from(text, "base64url"))],
  "token_urlsafe, long": [(own) => own.token_urlsafe(80_000)],
  "token_string, 22": [(own) => own.token_string("base58", 22), distinct],
  "token_string, long": [(own) => own.token_string("base58", 24_576), distinct],
  "randbits, 53": [(own) => own.randbits(53), distinct],
  "randbits, long": [(own) => own.randbits(200_000n), distinct],
  "randbelow, long": [(own) => own.randbelow(3n ** 9000n), distinct],
  uuid4: [(own) => own.uuid4(), claim(uuidBytes, UUID_MASK)],
  uuid7: [(own) => own.uuid7(), rising],
  "compare_digest of text": [(own) => own.compare_digest("a".repeat(64), "a".repeat(64)), allTrue],
  "compare_digest, long": [(own) => own.compare_digest(ZEROS, new Uint8Array(200_000)), allTrue],
  "secureCompare of text": [(own) => own.secureCompare("é".repeat(64), "é".repeat(64)), allTrue],
  "secureCompare of bytes": [(own) => own.secureCompare(ZEROS.buffer, new ArrayBuffer(200_000)), allTrue],
  "fillRandbelow, long": [(own) => own.fillRandbelow(new Float64Array(20_000), 2 ** 40 + 1)],
  "fillRandbelow of 1": [(own) => own.compare_digest(ZEROS, own.fillRandbelow(new Uint8Array(200_000), 1)), allTrue],
  "fillRandom, long": [(own) => own.fillRandom(new Float64Array(20_000))],
  "password, easy": [(own) => own.password({ length: 60, lower: 1, digits: 0 }), distinct],
  "password, hard": [(own) => own.password({ length: 60, digits: [1, 1], symbols: 4, lower: 1 }), distinct],
  "sample of many": [(own) => new own.SystemRandom().sample({ length: 1e6 }, 3000)],
  "choices of many": [(own) => new own.SystemRandom().choices("abc", { k: 30_000 })],
  "choices, weights": [(own) => new own.SystemRandom().choices("abc", { k: 30_000, weights: [1, 2, 3] })],
  "minter, new": [(own) => own.minter({ kind: "hex", nbytes: 16 }).next(), distinct],
  discard: [(own) => [own.token_hex(4), own.discard()]],
};

const ZEROS = new Uint8Array(200_000);

/** Makes each call over an object. */
export const PUBLIC_CALLS: Record<string, (own: Secrets) => PublicCall> = {
  "fillBytes, long": (own) => filling((bytes) => own.fillBytes(bytes)),
  "fillRandbits, long": (own) => filling((bytes) => own.fillRandbits(new Uint32Array(bytes.buffer), 32)),
  "minter hex, into, long": (own) => {
    const mint = own.minter({ kind: "hex" });
    return filling((bytes) => mint.into(bytes), hexLines);
  },
  "shuffle of many": (own) => {
    const list = Array.from({ length: 3000 }, (_, i) => i);
    const random = new own.SystemRandom();
    return { run: () => random.shuffle(list), check: () => ok(new Set(list).size === 3000, "elements are lost") };
  },
  "gauss of one object": (own) => {
    const random = new own.SystemRandom();
    return { run: () => random.gauss(), check: distinct };
  },
};
for (const [name, { real }] of Object.entries(CALLS)) {
  PUBLIC_CALLS[name] = (own) => ({ run: () => real(own, 190) });
}
for (const [name, [call, check]] of Object.entries(SIMPLE)) {
  PUBLIC_CALLS[name] = (own) => ({ run: () => call(own), ...(check && { check }) });
}
for (const [name, spec] of Object.entries<MinterSpec>(MINTER_KINDS)) {
  PUBLIC_CALLS[`minter ${name}, next of many`] = (own) => {
    const mint = own.minter(spec);
    return { run: () => mint.next(), check: name === "hex" ? claimHex : distinct };
  };
  PUBLIC_CALLS[`minter ${name}, take of many`] = (own) => {
    const mint = own.minter(spec);
    return { run: () => mint.take(1000), check: (answers, source) => distinct(answers.flat(), source) };
  };
  PUBLIC_CALLS[`minter ${name}, into, long`] ??= (own) => {
    const mint = own.minter(spec);
    const bytes = new Uint8Array(200_000);
    return { run: () => mint.into(bytes) };
  };
  PUBLIC_CALLS[`minter ${name}, stream`] = (own) => streaming(own, spec);
}
