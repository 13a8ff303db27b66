import type { SecretsOptions } from "../../engine/open.ts";
import type { Secrets } from "../../secrets.ts";
import { DEFAULT_ENTROPY } from "../../tokens/tokens.ts";
import { type CommandLine, operand, required } from "../read/command-line.ts";
import { UsageError } from "../read/failure.ts";
import { readLines } from "../read/lines.ts";
import { amount, wholeNumber } from "../read/quantity.ts";
import { separator } from "../read/separator.ts";
import type { CommandName } from "../words/commands.ts";
import { type Frame, JSON_STRINGS, plain } from "./frame.ts";
import * as items from "./items.ts";
import type { Job } from "./job.ts";
import { keySpec } from "./keys.ts";
import { passphrases, wordsOf } from "./passphrases.ts";
import { passwords, policyOf } from "./passwords.ts";
import * as integers from "./random-integers.ts";
import * as tokens from "./random-tokens.ts";

/** The bits of the largest integer in V8. */
const MOST_BITS = 2 ** 30;

/** Checks everything that can be checked without input, and answers with what makes the job. */
type Request = (line: CommandLine) => (own: Secrets) => Job | Promise<Job>;

/** The commands that write values. */
export type JobName = Exclude<CommandName, "doctor" | "plan" | "verify">;

const REQUESTS: Readonly<Record<JobName, Request>> = {
  hex: tokenRequest("hex"),
  urlsafe: tokenRequest("urlsafe"),
  bytes(line) {
    const [nbytes, total] = [size(line), count(line)];
    return (own) => tokens.bytes(own, nbytes, total);
  },
  string(line) {
    const alphabet = required(line, "alphabet");
    const length = amount(required(line, "length"), "--length", 1);
    const [total, frame] = [count(line), frameOf(line)];
    return (own) => tokens.strings(own, alphabet, length, total, frame);
  },
  password(line) {
    const policy = policyOf(line);
    const [total, frame] = [count(line), frameOf(line)];
    return (own) => passwords(own, policy, total, frame);
  },
  passphrase(line) {
    const size = amount(line.operands[0] ?? "7", "WORDS", 1);
    const options = { separator: line.values.get("between"), capitalize: line.given.has("capitalize") };
    const [total, frame] = [count(line), frameOf(line)];
    return async (own) => passphrases(own, await wordsOf(line.values.get("words")), size, options, total, frame);
  },
  uuid(line) {
    const kind = line.given.has("v7") ? "uuid7" : "uuid4";
    const [total, frame] = [count(line), frameOf(line)];
    return (own) => tokens.minted(own, "UUIDs", { kind }, total, frame);
  },
  key(line) {
    const spec = keySpec(line);
    const [total, frame] = [count(line), frameOf(line)];
    return (own) => tokens.minted(own, "keys", spec, total, frame);
  },
  below(line) {
    const n = wholeNumber(operand(line), "N", 1);
    const [total, frame] = [count(line), frameOf(line)];
    return (own) => integers.below(own, n, total, frame);
  },
  bits(line) {
    const k = amount(operand(line), "K", 0);
    if (k > MOST_BITS) throw new UsageError("K: expected at most 2^30");
    const [total, frame] = [count(line), frameOf(line)];
    return (own) => integers.bits(own, k, total, frame);
  },
  choice(line) {
    if (line.operands.length === 0) throw new UsageError("choice: expected items to choose from");
    const [total, frame] = [count(line), frameOf(line)];
    return (own) => items.chosen(own, line.operands, total, frame);
  },
  shuffle(line) {
    const frame = frameOf(line);
    return async (own) => items.shuffled(own, await readLines(), frame);
  },
  sample(line) {
    const k = amount(operand(line), "K", 0);
    const frame = frameOf(line);
    return async (own) => items.sampled(own, await readLines(), k, frame);
  },
};

/** What a command line asks for, checked. */
export function request(name: JobName, line: CommandLine): ReturnType<Request> {
  return REQUESTS[name](line);
}

/** The engine that was asked for. */
export function engineOf({ values }: CommandLine): NonNullable<SecretsOptions["engine"]> {
  const engine = values.get("engine") ?? "auto";
  if (engine !== "auto" && engine !== "wasm" && engine !== "js") {
    throw new UsageError("--engine: expected auto, wasm or js");
  }
  return engine;
}

function tokenRequest(kind: "hex" | "urlsafe"): Request {
  return (line) => {
    const [nbytes, total, frame] = [size(line), count(line), frameOf(line)];
    return (own) => tokens.tokens(own, kind, nbytes, total, frame);
  };
}

function size({ operands: [nbytes] }: CommandLine): number {
  return nbytes === undefined ? DEFAULT_ENTROPY : amount(nbytes, "NBYTES", 1);
}

function count({ values }: CommandLine): number {
  return amount(values.get("count") ?? "1", "--count", 0);
}

function frameOf({ values, given }: CommandLine): Frame {
  const typed = values.get("separator");
  if (!given.has("json")) return plain(separator(typed ?? "\\n"));
  if (typed !== undefined) throw new UsageError("--separator: not with --json");
  return JSON_STRINGS;
}
