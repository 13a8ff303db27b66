import { passwordBits } from "../../passwords/password.ts";
import type { PasswordPolicy } from "../../passwords/policy.ts";
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
  const alphabet = values.get("alphabet");
  const exclude = values.get("exclude");
  const named = Object.keys(classes).length > 0 || alphabet !== undefined;
  const policy: PasswordPolicy = {
    length: amount(values.get("length") ?? "16", "--length", 1),
    ...(named ? classes : USUAL),
    ...(alphabet === undefined ? {} : { alphabet }),
    ...(exclude === undefined ? {} : { exclude }),
  };
  asUsage(() => passwordBits(policy));
  return policy;
}

/** At least so many, or so many to so many. */
function range(text: string, name: string): number | [number, number] {
  const [least = "", most, ...rest] = text.split("-");
  if (rest.length > 0) throw new UsageError(`${name}: expected a number such as 2, or two such as 2-4`);
  const low = amount(least, name, 0);
  return most === undefined ? low : [low, amount(most, name, 0)];
}
