// The answers that every runtime is held to are those of CPython's record and of the model, and cover every function.
import { describe, expect, it } from "vitest";
import * as secrets from "../../src/index.ts";
import { knownAnswers } from "./known-answers.ts";
import { methodNames } from "./methods.ts";
import { ANSWERED } from "./python-answers.ts";

describe("the known answers", () => {
  it("are what is written down", async () => {
    await expect(knownAnswers()).toMatchFileSnapshot("answers.js");
  });

  it("are few: every runtime loads them", () => {
    expect(knownAnswers().length).toBeLessThan(40_000);
  });

  it("are there for every function of Python's", () => {
    const own = Object.keys(secrets).filter((name) => /^(token_(?!string)|rand|choice$|compare_)/.test(name));
    const methods = methodNames().filter((name) => !["seed", "getstate", "setstate"].includes(name));
    const all = [...own.map((name) => `secrets.${name}`), ...methods.map((name) => `SystemRandom.${name}`)];
    expect([...ANSWERED].sort()).toEqual(all.sort());
  });
});
