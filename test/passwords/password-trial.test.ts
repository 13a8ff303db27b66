// Passwords of easy policies: strings over the whole alphabet until one meets the policy, counted over every input.
import { describe, expect, it } from "vitest";
import { openEngine } from "../../src/engine/open.ts";
import { createSecrets, type PasswordPolicy } from "../../src/index.ts";
import { isEasy } from "../../src/passwords/by-rejection.ts";
import { planOf } from "../../src/passwords/password.ts";
import { secretsOver } from "../../src/secrets.ts";
import { open, remaining } from "../laws/bulk-bench.ts";
import { failingAt, nonZeroBytes, Recorded } from "../source.ts";

const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();
const DIGITS = "0123456789";
const SYMBOLS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
const ALL = LOWER + UPPER + DIGITS + SYMBOLS;
const CONTROLS = String.fromCharCode(...Array(33).keys(), 127);

const allBut = (kept: string) => [...ALL].filter((symbol) => !kept.includes(symbol)).join("");

/** All symbols: a class first, if it has limits. */
function first(symbols: string, isLimited: boolean): string {
  return (isLimited ? symbols + allBut(symbols) : ALL) + CONTROLS;
}

/** Whether a text meets the limits of a policy's classes. */
function fits(text: string, policy: PasswordPolicy): boolean {
  const classes = [
    [LOWER, policy.lower],
    [UPPER, policy.upper],
    [DIGITS, policy.digits],
    [SYMBOLS, policy.symbols],
  ] as const;
  return classes.every(([all, limits]) => {
    const [least, most] = Array.isArray(limits) ? limits : [limits ?? 0, 256];
    const found = [...text].filter((symbol) => all.includes(symbol)).length;
    return found >= least && found <= most;
  });
}

function texts(symbols: string[], length: number): string[] {
  return length === 0 ? [""] : texts(symbols, length - 1).flatMap((text) => symbols.map((symbol) => text + symbol));
}

describe("a policy is easy where half of all texts meet it", () => {
  it("exactly half is enough, and one less is not", () => {
    expect(isEasy(2n, 2, 2)).toBe(true);
    expect(isEasy(1n, 2, 2)).toBe(false);
    expect(isEasy(2n ** 255n, 2, 256)).toBe(true);
    expect(isEasy(2n ** 255n - 1n, 2, 256)).toBe(false);
    // 63 of 125.
    expect(isEasy(63n, 5, 3)).toBe(true);
    expect(isEasy(62n, 5, 3)).toBe(false);
    expect(planOf({ length: 1, lower: [1, 1], digits: 0, exclude: { symbols: allBut("ab12") } }).trial).toBeDefined();
    expect(
      planOf({ length: 1, lower: [1, 1], digits: 0, exclude: { symbols: allBut("ab123") } }).trial,
    ).toBeUndefined();
  });

  it("and all symbols are ASCII", () => {
    expect(planOf({ length: 9, lower: 0, alphabet: { symbols: "\x00\x7f" } }).trial).toBeDefined();
    expect(planOf({ length: 9, lower: 0, alphabet: { symbols: "\x80" } }).trial).toBeUndefined();
  });
});

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  /** The bytes of a word, as far as an alphabet's bits go and one bit more. */
  it.each<[string, PasswordPolicy, number]>([
    ["ab01", { length: 2, lower: 1, digits: 0 }, 256],
    ["ab0", { length: 2, lower: [1, 2], digits: 0 }, 256],
    ["aB0!-", { length: 2, lower: [0, 1], upper: [0, 1], digits: [0, 1], symbols: [0, 1] }, 256],
    ["abc01", { length: 3, lower: 1, digits: [0, 1] }, 16],
    ["zAZ9~", { length: 3, lower: [0, 1], upper: 1, digits: 0, symbols: [0, 2] }, 16],
    ["ab12", { length: 1, lower: [1, 1], digits: 0 }, 256],
    ["ab", { length: 5, lower: 0 }, 4],
    ["a1", { length: 5, lower: [1, 4], digits: 1 }, 4],
  ])(
    "of %s, %o: over every input of the first try each legal password occurs equally often",
    (symbols, given, words) => {
      const policy = { ...given, exclude: { symbols: allBut(symbols) } };
      const length = Number(policy.length);
      expect(planOf(policy).trial).toBeDefined();
      let input = 0;
      let asked = 0;
      const own = createSecrets({
        engine,
        pool: 0,
        health: false,
        entropy: (buffer) => {
          if (asked++ > 0) throw new Error("another try");
          if (buffer.length !== length) throw new Error(`asked for ${buffer.length} bytes`);
          for (let i = 0, rest = input; i < length; i++, rest = Math.floor(rest / words)) buffer[i] = rest % words;
        },
      });
      const counts = new Map<string, number>();
      for (; input < words ** length; input++) {
        asked = 0;
        try {
          const text = own.password(policy);
          counts.set(text, (counts.get(text) ?? 0) + 1);
        } catch (error) {
          if ((error as Error).message !== "another try") throw error;
        }
      }
      const legal = texts([...symbols], length).filter((text) => fits(text, policy));
      expect([...counts.keys()].sort()).toEqual(legal.sort());
      const each = (words / 2 ** Math.ceil(Math.log2(symbols.length))) ** length;
      expect(new Set(counts.values())).toEqual(new Set([each]));
    },
  );

  const POLICIES: [PasswordPolicy, alphabet: string][] = [
    [{ length: 16, lower: 1, upper: 1, digits: 1, symbols: 1 }, ALL],
    [{ length: 12, lower: 0, digits: 2, alphabet: { symbols: "B_" } }, `${DIGITS + LOWER}_B`.replace("_B", "B_")],
    [{ length: 2, symbols: [0, 1], alphabet: { symbols: CONTROLS } }, SYMBOLS + CONTROLS],
    // Half of all texts are near each of these limits, so that a wrong count would be seen.
    ...[...Array(19).keys(), 62, 63, 252, 253, 254, 255].flatMap((n): [PasswordPolicy, string][] => {
      const length = n + 1;
      const most = Math.ceil(length / 4);
      return [
        [
          { length, lower: [0, most], upper: 0, digits: 0, symbols: 0, alphabet: { symbols: CONTROLS } },
          ALL + CONTROLS,
        ],
        [
          { length, symbols: [0, most + 1], digits: 0, lower: 0, upper: 0, alphabet: { symbols: CONTROLS } },
          first(SYMBOLS, most + 1 < length),
        ],
        [
          { length, upper: [0, most], lower: 0, digits: 0, symbols: 0, alphabet: { symbols: CONTROLS } },
          first(UPPER, most < length),
        ],
        [
          {
            length,
            digits: [0, Math.ceil(length / 10)],
            lower: 0,
            upper: 0,
            symbols: 0,
            alphabet: { symbols: CONTROLS },
          },
          first(DIGITS, Math.ceil(length / 10) < length),
        ],
        [{ length, lower: 1, alphabet: { symbols: "\t" } }, `${LOWER}\t`],
        [{ length: 256, lower: [256 - n, 256], alphabet: { symbols: "\t" } }, `${LOWER}\t`],
      ];
    }),
  ].filter(([policy]) => planOf(policy as PasswordPolicy).trial) as [PasswordPolicy, string][];

  it.each([0, 7, 65536])("pool %i: the next string over the alphabet until one meets the policy", (pool) => {
    expect(POLICIES.length).toBeGreaterThan(100);
    let tries = 0;
    const ours = open(engine, pool).own;
    const plain = open(engine, 0).own;
    for (const [policy, alphabet] of POLICIES) {
      for (let i = 0; i < 10; i++) {
        let expected: string;
        do {
          expected = plain.token_string({ symbols: alphabet }, policy.length);
          tries++;
        } while (!fits(expected, policy));
        expect(ours.password(policy)).toBe(expected);
      }
    }
    expect(ours.token_hex(9)).toBe(plain.token_hex(9));
    expect(tries).toBeGreaterThan(1.1 * 10 * POLICIES.length);
  });

  it("a source that fails at any request, also of a later try, leaves nothing", () => {
    const policy = { length: 40, lower: 1, alphabet: { symbols: "A" } };
    // The last symbol of 27, again and again: no lower case letter. Then what has one.
    const stream = new Uint8Array(300).fill(26);
    stream.set(nonZeroBytes(100), 200);
    const whole = new Recorded(stream);
    createSecrets({ engine, pool: 0, entropy: whole.entropy, health: false }).password(policy);
    expect(whole.requests.length).toBeGreaterThan(5);
    for (let failing = 1; failing <= whole.requests.length; failing++) {
      const { entropy, recorded } = failingAt(failing, stream);
      const machine = openEngine({ engine, pool: 0, entropy, health: false });
      const own = secretsOver(machine);
      expect(() => own.password(policy)).toThrow("the source has failed");
      expect(remaining(machine)).toBe(0);
      expect(own.token_bytes(9)).toEqual(stream.slice(recorded.supplied - 9, recorded.supplied));
    }
  });

  it("what is rejected is wiped before the source is asked again, and what is handed out too", () => {
    const seen: number[] = [];
    let request = 0;
    const machine = openEngine({
      engine,
      pool: 0,
      health: false,
      entropy: (buffer) => {
        seen.push(remaining(machine));
        buffer.fill(request++ < 3 ? 26 : 1);
      },
    });
    expect(secretsOver(machine).password({ length: 100, lower: 1, alphabet: { symbols: "A" } })).toBe("b".repeat(100));
    expect(seen).toEqual([0, 0, 0, 0]);
    expect(remaining(machine)).toBe(0);
  });
});
