// What the check of a key catches: every wrong character and every swap of neighbours, tried one by one.
import { describe, expect, it } from "vitest";
import { createSecrets, type KeySpec, verifyKey } from "../../src/index.ts";
import { nonZeroBytes, Recorded } from "../source.ts";
import { BASE62, fewest, plainCrc } from "./key-model.ts";

const ALPHABETS: [string, string][] = [
  ["base62", BASE62],
  ["base58", "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"],
  ["base36", "0123456789abcdefghijklmnopqrstuvwxyz"],
  ["base32", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"],
  ["Crockford's base32", "0123456789ABCDEFGHJKMNPQRSTVWXYZ"],
  ["hexadecimal", "0123456789abcdef"],
  ["decimal", "0123456789"],
  ["two symbols", "01"],
];

const WORD = `${BASE62}_`;

function keysOf(spec: KeySpec, count: number): string[] {
  return createSecrets({ entropy: new Recorded(nonZeroBytes(70_000, 3)).entropy, pool: 0 })
    .minter(spec)
    .take(count);
}

describe.each(ALPHABETS)("%s", (_name, alphabet) => {
  const spec: KeySpec = { kind: "key", prefix: "sk_live", alphabet: { symbols: alphabet }, length: 22 };
  const keys = keysOf(spec, 4);

  it("every other symbol in every place is caught", () => {
    for (const key of keys) {
      for (let at = 0; at < key.length; at++) {
        for (const symbol of WORD) {
          const wrong = key.slice(0, at) + symbol + key.slice(at + 1);
          expect(verifyKey(wrong, spec)).toBe(symbol === key[at]);
        }
      }
    }
  });

  it("a wrong character of the prefix is caught by the check too, where the prefix read is the prefix expected", () => {
    for (const key of keys) {
      for (let at = 0; at < 7; at++) {
        for (const symbol of WORD) {
          const wrong = key.slice(0, at) + symbol + key.slice(at + 1);
          const prefix = wrong.slice(0, 7);
          if (!/^[A-Za-z]\w*[0-9A-Za-z]$/.test(prefix)) continue;
          expect(verifyKey(wrong, { ...spec, prefix })).toBe(symbol === key[at]);
        }
      }
    }
  });

  it("every swap of two different neighbours is caught", () => {
    for (const key of keysOf(spec, 50)) {
      for (let at = 0; at + 1 < key.length; at++) {
        const swapped = key.slice(0, at) + key[at + 1] + key[at] + key.slice(at + 2);
        expect(verifyKey(swapped, spec)).toBe(swapped === key);
      }
    }
  });

  it("a swap across the border of body and check is caught, whatever the CRC", () => {
    // With e XOR t for the CRC after the swap, and e + d for the number that the check then says: if they are equal,
    // then d is the sum of the bits of t, each with a sign, so that (d + t) / 2 is the sum of those with a plus: bits
    // of t.
    const first = alphabet.length ** (fewest(2n ** 32n, alphabet.length) - 1);
    const start = plainCrc("\0");
    let tried = 0;
    for (const [i, last] of [...alphabet].entries()) {
      for (const [j, next] of [...alphabet].entries()) {
        if (i === j || j * first >= 2 ** 32 || i * first >= 2 ** 32) continue;
        const t = BigInt((plainCrc(String.fromCharCode(last.charCodeAt(0) ^ next.charCodeAt(0))) ^ start) >>> 0);
        const doubled = BigInt((i - j) * first) + t;
        const plus = doubled >> 1n;
        expect(doubled % 2n === 0n && plus >= 0n && (plus & ~t) === 0n).toBe(false);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(0);
  });

  it("any error within four characters before the check is caught", () => {
    const [key] = keys as [string];
    const bytes = nonZeroBytes(40_000, 5);
    for (let trial = 0, at = 0; at + 4 <= bytes.length; trial++, at += 4) {
      const start = 8 + (trial % 19);
      const four = Array.from(bytes.subarray(at, at + 4), (byte) => alphabet[byte % alphabet.length]).join("");
      const wrong = key.slice(0, start) + four + key.slice(start + 4);
      expect(verifyKey(wrong, spec)).toBe(wrong === key);
    }
  });
});
