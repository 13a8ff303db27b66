import { type KeySpec, keyShape } from "../../key/key.ts";
import { keyVerifier } from "../../key/key-check.ts";
import { type CommandLine, operand } from "../read/command-line.ts";
import { asUsage, Failure, UsageError } from "../read/failure.ts";
import { readLines } from "../read/lines.ts";
import { amount } from "../read/quantity.ts";

/** The kind of key that the command line describes. */
export function keySpec(line: CommandLine): KeySpec {
  const prefix = operand(line);
  const { values, given } = line;
  const [length, nbytes, alphabet] = [values.get("length"), values.get("nbytes"), values.get("alphabet")];
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
  asUsage(() => keyShape(spec));
  return spec;
}

/** The verdicts are one text: more lines would be more than a string holds. */
const MOST_LINES = 2 ** 24;

/** A verdict for each line of standard input. The exit status is 1 if one is not a key. */
export async function verify(line: CommandLine): Promise<string> {
  const isKey = keyVerifier(keySpec(line));
  const lines = await readLines();
  if (lines.length > MOST_LINES)
    throw new Failure(`standard input: more than ${MOST_LINES} lines; verify them in parts`);
  const found = Array.from({ length: lines.length }, (_, i) => isKey(lines.at(i).toString("latin1")));
  if (!found.every(Boolean)) process.exitCode = 1;
  return found.map((good) => `${good ? "well formed" : "not a key"}\n`).join("");
}
