// What each command makes of its command line.
import type { Secrets } from "../../secrets.ts";
import { DEFAULT_ENTROPY } from "../../tokens/tokens.ts";
import { alphabetIn } from "../read/alphabet.ts";
import { type CommandLine, operand, required } from "../read/command-line.ts";
import { UsageError } from "../read/failure.ts";
import { readLines } from "../read/lines.ts";
import { amount, wholeNumber } from "../read/quantity.ts";
import type { CommandName } from "../words/commands.ts";
import { doctor } from "./doctor.ts";
import { type Frame, frameOf, singles } from "./frame.ts";
import * as items from "./items.ts";
import type { Job } from "./job.ts";
import { keySpec, verify } from "./keys.ts";
import { bitsOf, wordsOf } from "./passphrases.ts";
import { plan } from "./plan.ts";
import { policyOf } from "./policies.ts";
import * as integers from "./random-integers.ts";
import * as tokens from "./random-tokens.ts";

/** The bits of the largest integer in V8. */
const LARGEST_K = 2 ** 30;

/** Makes the job, and reads standard input, a file descriptor, if it needs any. */
export type Maker = (own: Secrets, stdin: number) => Job | Promise<Job>;

/** The commands that write a text and draw nothing for it. */
export const REPORTS = { doctor, plan, verify };

type JobName = Exclude<CommandName, keyof typeof REPORTS>;

/** The commands that write values. Each checks all that can be checked without input. */
export const REQUESTS: Readonly<Record<JobName, (line: CommandLine) => Maker>> = {
  hex: (line) => tokenRequest("hex", line),
  urlsafe: (line) => tokenRequest("urlsafe", line),
  bytes(line) {
    const [nbytes, total] = [size(line), count(line)];
    return (own) => tokens.bytes(own, nbytes, total);
  },
  string(line) {
    const alphabet = alphabetIn(line);
    if (alphabet === undefined) throw new UsageError("string: expected --alphabet NAME or --symbols TEXT");
    const length = amount(required(line, "length"), "--length", 1);
    return many(line, (own, ...to) => tokens.strings(own, alphabet, length, ...to));
  },
  password(line) {
    const policy = policyOf(line);
    return many(line, (own, ...to) => singles("passwords", ...to, () => own.password(policy)));
  },
  passphrase(line) {
    const size = amount(line.operands[0] ?? "7", "WORDS", 1);
    const options = { separator: line.values.get("between"), capitalize: line.given.has("capitalize") };
    return many(line, async (own, ...to) => {
      const words = await wordsOf(line.values.get("words"));
      const bits = bitsOf(words, size, options);
      const note = `${Math.floor(10 * bits) / 10} bits each: ${size} of ${words.length} words`;
      return { ...singles("passphrases", ...to, () => own.passphrase(words, size, options)), note };
    });
  },
  uuid(line) {
    const kind = line.given.has("v7") ? "uuid7" : "uuid4";
    return many(line, (own, ...to) => tokens.minted(own, "UUIDs", { kind }, ...to));
  },
  key(line) {
    const spec = keySpec(line);
    return many(line, (own, ...to) => tokens.minted(own, "keys", spec, ...to));
  },
  below(line) {
    const n = wholeNumber(operand(line), "N", 1);
    return many(line, (own, ...to) => integers.below(own, n, ...to));
  },
  bits(line) {
    const k = amount(operand(line), "K", 0);
    if (k > LARGEST_K) throw new UsageError("K: expected at most 2^30");
    return many(line, (own, ...to) => integers.bits(own, k, ...to));
  },
  choice(line) {
    if (line.operands.length === 0) throw new UsageError("choice: expected items to choose from");
    return many(line, (own, ...to) => items.chosen(own, line.operands, ...to));
  },
  shuffle(line) {
    const frame = frameOf(line);
    return async (own, stdin) => items.shuffled(own, await readLines(stdin), frame);
  },
  sample(line) {
    const k = amount(operand(line), "K", 0);
    const frame = frameOf(line);
    return async (own, stdin) => items.sampled(own, await readLines(stdin), k, frame);
  },
};

/** As many values as --count says, in their frame. */
function many(line: CommandLine, make: (own: Secrets, total: number, frame: Frame) => Job | Promise<Job>): Maker {
  const [total, frame] = [count(line), frameOf(line)];
  return (own) => make(own, total, frame);
}

function tokenRequest(kind: "hex" | "urlsafe", line: CommandLine): Maker {
  const nbytes = size(line);
  return many(line, (own, ...to) => tokens.tokens(own, kind, nbytes, ...to));
}

function size({ operands: [nbytes] }: CommandLine): number {
  return nbytes === undefined ? DEFAULT_ENTROPY : amount(nbytes, "NBYTES", 1);
}

function count({ values }: CommandLine): number {
  return amount(values.get("count") ?? "1", "--count", 0);
}
