// Bad input to bulk draws: an error of the right kind that begins with the argument's name, and nothing drawn.
import { describe, expect, it } from "vitest";
import { createSecrets, type Minter, type Secrets } from "../src/index.ts";
import { nonZeroBytes, Recorded } from "./source.ts";

type Fault = typeof TypeError | typeof RangeError;

/** What is refused: its name, the call, the kind of error, and how the message begins. */
export type Case = [string, (own: Secrets, mint: Minter) => unknown, Fault, string];

/** Hands a value that the types refuse to a function, as JavaScript would. */
export const wrong = (value: unknown) => value as never;

/** What is no count or size. */
export const NOT_INTEGERS: [string, unknown, Fault][] = [
  ["a fraction", 1.5, TypeError],
  ["NaN", Number.NaN, TypeError],
  ["Infinity", Number.POSITIVE_INFINITY, TypeError],
  ["a string", "32", TypeError],
  ["null", null, TypeError],
  ["a boolean", true, TypeError],
  ["an array", [32], TypeError],
  ["2^53", 2 ** 53, RangeError],
  ["-1", -1, RangeError],
  ["-1n", -1n, RangeError],
  ["2^64 as a bigint", 2n ** 64n, RangeError],
];

const BYTES = nonZeroBytes(64);

/** Tests that each case is refused, on both engines, and that the next call works. */
export function testRefusals(cases: readonly Case[]): void {
  describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
    it.each(cases)("%s", (_name, use, kind, start) => {
      const source = new Recorded(BYTES);
      const own = createSecrets({ engine, pool: 0, entropy: source.entropy });
      const mint = own.minter({ kind: "hex", nbytes: 8 });
      let thrown: unknown;
      try {
        use(own, mint);
      } catch (error) {
        thrown = error;
      }
      expect((thrown as Error | undefined)?.constructor).toBe(kind);
      const { message } = thrown as Error;
      expect(message.slice(0, start.length)).toBe(start);
      expect(source.requests).toEqual([]);
      expect(mint.next()).toBe(Buffer.from(BYTES.subarray(0, 8)).toString("hex"));
    });
  });
}
