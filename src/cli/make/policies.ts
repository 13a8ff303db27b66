import { passwordBits } from "../../passwords/password.ts";
import type { PasswordPolicy } from "../../passwords/policy.ts";
import { askedAlphabet, symbolsOf } from "../../tokens/asked-alphabet.ts";
import { graphemes, named } from "../read/alphabet.ts";
import type { CommandLine } from "../read/command-line.ts";
import { asUsage, UsageError } from "../read/failure.ts";
import { amount } from "../read/quantity.ts";

const CLASS_NAMES = ["lower", "upper", "digits", "symbols"] as const;

/** Used where no class is named: each at least once. */
const USUAL = { lower: 1, upper: 1, digits: 1, symbols: 1 };

/** The policy that the options ask for, which some password meets. */
export function policyOf({ values }: CommandLine): PasswordPolicy {
  const classes = Object.fromEntries(
    CLASS_NAMES.flatMap((name) => {
      const limits = values.get(name);
      return limits === undefined ? [] : [[name, range(limits, `--${name}`)]];
    }),
  );
  const [name, also, exclude] = [values.get("alphabet"), values.get("also"), values.get("exclude")];
  if (name !== undefined && also !== undefined) throw new UsageError("--also: not with --alphabet");
  const alphabet = name !== undefined ? named(name) : also !== undefined ? further(also) : undefined;
  const classed = Object.keys(classes).length > 0 || alphabet !== undefined;
  const policy: PasswordPolicy = {
    length: amount(values.get("length") ?? "16", "--length", 1),
    ...(classed ? classes : USUAL),
    ...(alphabet === undefined ? {} : { alphabet }),
    ...(exclude === undefined ? {} : { exclude: graphemes(exclude) }),
  };
  asUsage(() => passwordBits(policy));
  return policy;
}

/** The symbols that --also has, one at least. */
function further(text: string): string[] {
  const symbols = graphemes(text);
  asUsage(() => symbolsOf(askedAlphabet(symbols, "also"), "also", 1));
  return symbols;
}

/** At least so many, or so many to so many. */
function range(text: string, name: string): number | [number, number] {
  const [least = "", most, ...rest] = text.split("-");
  if (rest.length > 0) throw new UsageError(`${name}: expected a number such as 2, or two such as 2-4`);
  const low = amount(least, name, 0);
  return most === undefined ? low : [low, amount(most, name, 0)];
}
