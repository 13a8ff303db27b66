import { type KeySpec, keyShape } from "../../key/key.ts";
import { keyVerifier } from "../../key/key-check.ts";
import { type CommandLine, operand } from "../read/command-line.ts";
import { UsageError } from "../read/failure.ts";
import type { Lines } from "../read/lines.ts";
import { amount } from "../read/quantity.ts";
import { asUsage } from "./texts.ts";

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
  asUsage(() => keyShape(spec), { prefix: "PREFIX" });
  return spec;
}

/** A line for each line, "well formed" or "not a key", and whether all are well formed. */
export function verdicts(lines: Lines, spec: KeySpec): { text: string; all: boolean } {
  const isKey = keyVerifier(spec);
  const found = Array.from({ length: lines.length }, (_, i) => isKey(lines.at(i).toString("latin1")));
  return {
    text: found.map((good) => `${good ? "well formed" : "not a key"}\n`).join(""),
    all: found.every(Boolean),
  };
}
