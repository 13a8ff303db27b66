// The comparison for requests: true for two equal strings or byte strings, false for all else, and never a throw.
import { describe, expect, it } from "vitest";
import { secureCompare } from "../../src/tokens/compare-digest.ts";
import { detached, revoked, TRAPS } from "../hostile-objects.ts";

/** Runs when a caller's code is asked for anything. */
function refuse(): never {
  throw new Error("the caller's own code has run");
}

const HANDLER = Object.fromEntries(TRAPS.map((trap) => [trap, refuse]));

type Memory = ArrayBuffer & { resize(length: number): void };
const Resizable = ArrayBuffer as unknown as new (length: number, options: { maxByteLength: number }) => Memory;

/** A view of a buffer that has become too short for it. */
function shrunk<T>(viewOf: (buffer: ArrayBuffer) => T): T {
  const buffer = new Resizable(16, { maxByteLength: 16 });
  const view = viewOf(buffer);
  buffer.resize(2);
  return view;
}

const NAMES = ["length", "byteLength", "byteOffset", "buffer", "constructor", "toString", "valueOf", "then", "0"];
const GETTERS = Object.defineProperties(
  {},
  Object.fromEntries(
    [...NAMES, Symbol.toPrimitive, Symbol.toStringTag, Symbol.iterator].map((name) => [name, { get: refuse }]),
  ),
);

/** Equal to nothing, not even to themselves. */
const NOTHING: [string, unknown][] = [
  ["undefined", undefined],
  ["null", null],
  ["true", true],
  ["0", 0],
  ["NaN", Number.NaN],
  ["a bigint", 5n],
  ["a symbol", Symbol("token")],
  ["a function", refuse],
  ["an object", {}],
  ["an array of strings", ["token"]],
  ["a String object", new String("token")],
  ["a date", new Date(0)],
  ["an object without a prototype", Object.create(null)],
  ["throwing getters", GETTERS],
  ["a throwing toString", { toString: refuse, valueOf: refuse, [Symbol.toPrimitive]: refuse }],
  ["a throwing proxy", new Proxy({}, HANDLER)],
  ["a throwing proxy of bytes", new Proxy(new Uint8Array(5), HANDLER)],
  ["a throwing proxy of a function", new Proxy(refuse, HANDLER)],
  ["a revoked proxy", revoked({})],
  ["a revoked proxy of bytes", revoked(new Uint8Array(5))],
  ["what has a Uint8Array for its prototype", Object.create(new Uint8Array(5))],
  ["what has an ArrayBuffer for its prototype", Object.create(new ArrayBuffer(5))],
  ["what calls itself a Uint8Array", { length: 5, [Symbol.toStringTag]: "Uint8Array" }],
  ["a detached array", detached(new Uint8Array(5))],
  ["a detached array of none", detached(new Uint8Array(0))],
  ["detached words", detached(new Uint32Array(40))],
  ["a detached view", detached(new DataView(new ArrayBuffer(5)))],
  ["an array past its buffer's end", shrunk((buffer) => new Uint8Array(buffer, 4, 4))],
  ["words past their buffer's end", shrunk((buffer) => new BigInt64Array(buffer, 8, 1))],
  ["a view past its buffer's end", shrunk((buffer) => new DataView(buffer, 4, 4))],
  ["a detached buffer", detached(new Uint8Array(5)).buffer],
];

const bytes = new TextEncoder().encode("token");
const shared = new SharedArrayBuffer(5);
new Uint8Array(shared).set(bytes);
const TOKENS: [string, unknown][] = [
  ["bytes", bytes],
  ["a Buffer", Buffer.from("token")],
  ["a DataView", new DataView(Uint8Array.of(0, ...bytes).buffer, 1)],
  ["a buffer", bytes.slice().buffer],
  ["shared memory", shared],
  ["a view of shared memory", new Uint8Array(shared)],
  ["signed bytes", new Int8Array(bytes)],
];

describe("secureCompare", () => {
  it("is false for whatever is neither a string nor bytes, and runs no code of it", () => {
    const others: [string, unknown][] = [...NOTHING, ["a string", "token"], ["an empty string", ""], ...TOKENS];
    for (const [name, nothing] of NOTHING) {
      for (const [otherName, other] of others) {
        expect(secureCompare(nothing, other), `${name} against ${otherName}`).toBe(false);
        expect(secureCompare(other, nothing), `${otherName} against ${name}`).toBe(false);
      }
    }
  });

  it("is false without arguments, and for a string against its bytes", () => {
    expect((secureCompare as () => boolean)()).toBe(false);
    for (const text of ["token", ""]) {
      expect(secureCompare(text, new TextEncoder().encode(text))).toBe(false);
      expect(secureCompare(new TextEncoder().encode(text), text)).toBe(false);
    }
  });

  it("takes bytes in any view or buffer", () => {
    for (const [name, a] of TOKENS) {
      for (const [otherName, b] of TOKENS) expect(secureCompare(a, b), `${name} against ${otherName}`).toBe(true);
      expect(secureCompare(a, new TextEncoder().encode("tokem"))).toBe(false);
      expect(secureCompare(a, new TextEncoder().encode("tokens"))).toBe(false);
    }
  });

  it.each([
    ["beyond ASCII", "gu\xe9ss", "gu\xe9ss", true],
    ["beyond Latin-1", "令牌", "令牌", true],
    ["an emoji", "🔑", "🔑", true],
    ["empty", "", "", true],
    ["a zero", "\0", "\0", true],
    ["half a pair, alone", "\ud83d", "\ud83d", true],
    ["two different halves", "\ud83d", "\ude00", false],
    ["half a pair against what UTF-8 writes for it", "\ud83d", "\ufffd", false],
    ["one normalization against another", "\u00e9", "e\u0301", false],
    ["the same low byte", "a\u0161", "a\u0061", false],
    ["a pair in the wrong order", "\ud83d\udd11", "\udd11\ud83d", false],
    ["a zero more", "token", "token\0", false],
    ["another case", "Token", "token", false],
  ])("%s", (_name, a, b, expected) => {
    expect(secureCompare(a, b)).toBe(expected);
    expect(secureCompare(b, a)).toBe(expected);
    expect(secureCompare(`${"x".repeat(70)}${a}`, `${"x".repeat(70)}${b}`)).toBe(expected);
  });

  it("each bit of each code unit", () => {
    const text = "令\x00z\xff\ud83d";
    for (let at = 0; at < text.length; at++) {
      for (let bit = 0; bit < 16; bit++) {
        const unit = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit));
        expect(secureCompare(text, text.slice(0, at) + unit + text.slice(at + 1))).toBe(false);
      }
    }
  });
});
