// The contract for runtimes, tried on the source, and on packages in which one thing is broken.
import { describe, expect, it } from "vitest";
import * as secrets from "../../src/index.ts";
import { contract } from "./contract.js";
import { methodNames } from "./methods.ts";

describe("the contract", () => {
  it("holds of the source", async () => {
    const { failures, checks, engine } = await contract(secrets, { engine: "wasm" });
    expect(failures).toEqual([]);
    expect(checks).toBeGreaterThan(1000);
    expect(engine).toBe("wasm");
  });

  it("finds the wrong engine", async () => {
    const { failures, engine } = await contract(secrets, { engine: "js" });
    expect(engine).toBe("wasm");
    expect(failures).toEqual([
      'createSecrets().engine: expected "js", got "wasm"',
      'createSecrets({ engine: "wasm" }) is refused: returned [object Object]',
    ]);
  });

  const own = secrets.createSecrets();
  const functions = Object.keys(own).filter(
    (name) => !/^(DEFAULT|engine|SystemRandom|discard)|[a-z]Digest|^token[A-Z]/.test(name),
  );

  it.each(functions)("finds %s broken", async (name) => {
    expect(await failuresWith((own) => ({ ...own, [name]: () => undefined }))).not.toEqual([]);
  });

  const methods = methodNames().filter((name) => !["seed", "setstate"].includes(name));

  // Methods call one another, and a wrong answer of random() could be tried again for ever: a byte too many cannot.
  it.each(methods)("finds SystemRandom.%s taking a byte too many", async (name) => {
    const broken = (own: secrets.Secrets) => ({
      ...own,
      SystemRandom: class extends own.SystemRandom {
        constructor() {
          super();
          const value = (...args: unknown[]) => {
            own.token_bytes(1);
            return Reflect.get(own.SystemRandom.prototype, name).apply(this, args);
          };
          Object.defineProperty(this, name, { value });
        }
      },
    });
    expect(await failuresWith(broken)).not.toEqual([]);
  });

  it.each(["next", "take", "into", "stream"])("finds minter.%s broken", async (name) => {
    const broken = (own: secrets.Secrets) => ({
      ...own,
      minter: (spec: secrets.MinterSpec) => Object.defineProperty(own.minter(spec), name, { value: () => undefined }),
    });
    expect(await failuresWith(broken)).not.toEqual([]);
  });
});

/**
 * What the contract finds in the package when its objects are changed so. One engine will do: it is the contract that
 * is tried.
 */
async function failuresWith(broken: (own: secrets.Secrets) => secrets.Secrets): Promise<string[]> {
  const createSecrets = (options: secrets.SecretsOptions = {}) => {
    if (options.engine === "wasm") throw new Error('engine: use "auto" or "js"');
    return broken(secrets.createSecrets({ ...options, engine: "js" }));
  };
  return (await contract({ ...secrets, createSecrets }, { engine: "js" })).failures;
}
