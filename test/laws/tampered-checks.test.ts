// Checks of alphabets, policies and words while a built-in is replaced: what they find is kept, so it must be right.
import { describe, expect, it } from "vitest";
import { createSecrets } from "../../src/index.ts";
import { nonZeroBytes, Recorded } from "../source.ts";

const REPLACED: [name: string, of: object, method: string][] = [
  ...["has", "add", "delete"].map((name): [string, object, string] => [`Set ${name}`, Set.prototype, name]),
  ...["get", "set", "has"].map((name): [string, object, string] => [`Map ${name}`, Map.prototype, name]),
  ["WeakMap get", WeakMap.prototype, "get"],
  ...["every", "some", "filter", "map", "flatMap", "reduce", "includes", "push", "entries"].map(
    (name): [string, object, string] => [`Array ${name}`, Array.prototype, name],
  ),
  ...["slice", "includes", "codePointAt", "charCodeAt"].map((name): [string, object, string] => [
    `String ${name}`,
    String.prototype,
    name,
  ]),
];

/** What a call gives while a method answers `answer` to everything, or the error that it throws. */
function meanwhile<T>([, of, method]: (typeof REPLACED)[number], answer: unknown, use: () => T): T | Error {
  const kept = Object.getOwnPropertyDescriptor(of, method) as PropertyDescriptor;
  Object.defineProperty(of, method, { ...kept, value: () => answer });
  try {
    return use();
  } catch (error) {
    return error as Error;
  } finally {
    Object.defineProperty(of, method, kept);
  }
}

let fresh = 0;

describe.each([[undefined], [0], [true]])("where a built-in answers %s", (answer) => {
  it.each(REPLACED)("%s", (...replaced) => {
    const own = createSecrets();
    // Each policy, alphabet and list is new, so that it is checked now.
    const length = 100 + (fresh++ % 150);
    const policy = { length, digits: 0, lower: [0, 9], exclude: { symbols: "0123456a" } } as const;
    const wrong = ["in", "in-put", "put", `w${fresh}`];
    const twice = [`x${fresh}`, "y", `x${fresh}`];
    const found = [
      () => own.password(policy),
      () => own.token_string({ symbols: `aab${String.fromCharCode(0x4e00 + fresh)}` }, 9),
      () => own.passphrase(wrong, 3),
      () => own.passphrase(twice, 3),
    ].map((use) => meanwhile(replaced, answer, use));
    // Afterwards what was kept is right.
    for (const text of [found[0], own.password(policy)])
      if (typeof text === "string") expect(text).toMatch(/^[789b-z]+$/);
    for (const refused of found.slice(1)) expect(refused).toBeInstanceOf(Error);
    for (const words of [wrong, twice]) expect(() => own.passphrase(words, 3)).toThrow(RangeError);
  });

  it.each(REPLACED)("%s, a SystemRandom draws from its own engine", (...replaced) => {
    const source = new Recorded(nonZeroBytes(64));
    const { SystemRandom } = createSecrets({ pool: 0, entropy: source.entropy });
    const random = meanwhile(replaced, answer, () => new SystemRandom());
    if (random instanceof Error) return;
    random.random();
    expect(source.requests.length).toBeGreaterThan(0);
  });
});
