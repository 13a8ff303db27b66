// Scripts that replace built-ins after the import, one at a time, in processes of their own (test/laws/tampering).
// ASSURANCE_SCALE=50 makes every call, not one of each kind; TAMPERING_ONLY=PATTERN replaces only what has such a name.
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LONG, tried } from "../cases.ts";
import { builtIns } from "./tampering/built-ins.js";
import type { Call } from "./tampering/call.js";
import { summary, tamper } from "./tampering/index.js";
import { knownTrial } from "./tampering/judgement.js";
import { Lookups } from "./tampering/touched.js";
import { watch } from "./tampering/watch.js";
import { replacements } from "./tampering/ways.js";

const { TAMPERING_ONLY } = process.env;
const FORM = LONG ? "long" : "short";

it(
  "a call throws, or answers as if nothing were replaced",
  async (context) => {
    const { cases, wrong } = await tamper(FORM, TAMPERING_ONLY ? { only: TAMPERING_ONLY } : {});
    tried(context, cases);
    expect(summary(wrong)).toEqual([]);
    expect(cases).toBeGreaterThan(TAMPERING_ONLY ? 0 : 500);
  },
  FORM === "long" ? 3_600_000 : 60_000,
);

describe("what it would see", () => {
  const all = builtIns(new URL("../../dist/index.js", import.meta.url));

  /** What is said of a call that is not protected. */
  function complaints(run: Call["run"], name: string, data: Call["data"] = () => undefined): string[] {
    const trial = knownTrial({ open: (own) => own, data, run }, { engine: "js", pool: 64 });
    const looked = trial.lookups(new Lookups(all));
    expect(looked.map((builtIn) => builtIn.name)).toContain(name);
    const chosen = looked.filter((builtIn) => builtIn.name === name).flatMap(replacements);
    return chosen.flatMap((replacement) => trial.judge(replacement).map((what) => `${replacement.way}: ${what}`));
  }

  it("an answer that the source has no part in", () => {
    expect(complaints((own) => Math.max(own.randbelow(2 ** 40), 0), "Math.max")).toEqual([
      "0: a constant answer",
      "undefined: a constant answer",
    ]);
  });

  it("a token that comes again", () => {
    const kept = new WeakMap<object, string>();
    const run: Call["run"] = (own) => {
      const token = kept.get(own) ?? own.token_hex();
      if (Math.max(1, 0) !== 1) kept.set(own, token);
      return token;
    };
    expect(complaints(run, "Math.max")).toContain("0: bytes come again, or fewer are used");
  });

  it("different bytes that are called equal", () => {
    const equal: Call["run"] = (own, [a, b]) => own.compare_digest(a.subarray(0, a.byteLength), b);
    const data = () => [new Uint8Array([1, 2]), new Uint8Array()];
    expect(complaints(equal, "%TypedArray%.prototype.byteLength", data)).toContain(
      "0: true where the answer is another",
    );
  });

  it("what goes wrong only afterwards", () => {
    let broken = false;
    const run: Call["run"] = (own) => {
      if (broken) throw new Error("broken");
      broken = Number.isInteger(1) !== true;
      return own.token_hex();
    };
    expect(complaints(run, "Number.isInteger")).toContain("0: the next call throws");
  });

  it("a call that does not end, and one that ends the process", async () => {
    const program = fileURLToPath(new URL("tampering/endless-program.js", import.meta.url));
    const { cases, wrong } = await watch(
      { form: "short", only: "", process: 0, processes: 1 },
      { program, patience: 300 },
    );
    expect(cases).toBe(2);
    expect(wrong).toEqual([
      { what: "case 0", effect: "does not end" },
      { what: "case 1", effect: "ends the process" },
    ]);
  });
});

it("the walk finds what is not named: accessors, symbols, iterators, the host's", () => {
  const names = builtIns(new URL("../../dist/index.js", import.meta.url)).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(
    expect.arrayContaining([
      "%TypedArray%.prototype.byteLength",
      "%TypedArray%.prototype[Symbol.toStringTag]",
      "%ArrayIteratorPrototype%.next",
      "Array.prototype[Symbol.iterator]",
      "Function.prototype.call",
      "ArrayBuffer.prototype.byteLength",
      "RegExp.prototype[Symbol.replace]",
      "RegExp.prototype.exec",
      "WebAssembly.Memory.prototype.buffer",
      "WebAssembly.Instance",
      "Crypto.prototype.getRandomValues",
      "Uint8Array",
      "crypto",
    ]),
  );
});
