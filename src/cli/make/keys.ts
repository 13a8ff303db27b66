import { type KeySpec, keyShape } from "../../key/key.ts";
import { keyVerifier } from "../../key/key-check.ts";
import { alphabetIn } from "../read/alphabet.ts";
import { type CommandLine, operand, type Report } from "../read/command-line.ts";
import { asUsage, Failure, UsageError } from "../read/failure.ts";
import { readLines } from "../read/lines.ts";
import { amount } from "../read/quantity.ts";

/** The kind of key that the command line describes. */
export function keySpec(line: CommandLine): KeySpec {
  const prefix = operand(line);
  const { values, given } = line;
  const [length, nbytes, alphabet] = [values.get("length"), values.get("nbytes"), alphabetIn(line)];
  if (length !== undefined && nbytes !== undefined) throw new UsageError("--nbytes: not with --length");
  const spec: KeySpec = {
    kind: "key",
    prefix,
    ...(length === undefined ? {} : { length: amount(length, "--length", 1) }),
    ...(nbytes === undefined ? {} : { nbytes: amount(nbytes, "--nbytes", 1) }),
    ...(alphabet === undefined ? {} : { alphabet }),
    checksum: !given.has("no-checksum"),
  };
  asUsage(() => keyShape({ kind: "key", prefix }), "PREFIX");
  // An alphabet that has no name was typed as symbols.
  if (values.has("symbols")) asUsage(() => keyShape({ kind: "key", prefix, alphabet, length: 1 }), "--symbols");
  asUsage(() => keyShape(spec));
  return spec;
}

/** The verdicts are one text: more lines would be more than a string holds. */
const MOST_LINES = 2 ** 24;

/** A verdict for each line of standard input. The exit status is 1 if one is not a key. */
export async function verify(line: CommandLine, stdin: number): Promise<Report> {
  const isKey = keyVerifier(keySpec(line));
  const lines = await readLines(stdin);
  if (lines.length > MOST_LINES)
    throw new Failure(`standard input: more than ${MOST_LINES} lines; verify them in parts`);
  const found = Array.from({ length: lines.length }, (_, i) => isKey(lines.at(i).toString("latin1")));
  const text = found.map((good) => `${good ? "well formed" : "not a key"}\n`).join("");
  return { text, status: found.every(Boolean) ? 0 : 1 };
}
