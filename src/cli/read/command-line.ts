import { parseArgs } from "node:util";
import type { SecretsOptions } from "../../engine/open.ts";
import { COMMANDS, type Command } from "../words/commands.ts";
import { OPTIONS, type Option, type OptionName, optionOf } from "../words/options.ts";
import { UsageError } from "./failure.ts";

/** What was asked for. */
export interface CommandLine {
  /** None only where help or the version of the program is wanted. */
  readonly command: Command | undefined;
  readonly operands: readonly string[];
  /** The values of the options that have one. */
  readonly values: ReadonlyMap<OptionName, string>;
  /** The options that were given. */
  readonly given: ReadonlySet<OptionName>;
}

/** The answer of a command that writes a text and draws nothing for it. */
export interface Report {
  readonly text: string;
  /** The exit status. */
  readonly status: number;
}

const KNOWN: Readonly<Record<string, Option>> = OPTIONS;

/**
 * Node's parser finds the options; the checks are here, because its messages take more than a line and do not know
 * which option is whose.
 */
export function parse(args: readonly string[]): CommandLine {
  const { positionals, tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(Object.entries(KNOWN).map(([name, option]) => [name, parserOption(option)])),
  });
  const [name, ...operands] = positionals;
  const command = COMMANDS.find((command) => command.name === name);
  if (name !== undefined && command === undefined) throw new UsageError(`there is no such command; ${listed()}`);
  const values = new Map<OptionName, string>();
  const given = new Set<OptionName>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const known = checked(token.name, token.rawName, token.value, command);
    if (given.has(known)) throw new UsageError(`--${known}: given more than once`, command?.name);
    given.add(known);
    if (token.value !== undefined) values.set(known, token.value);
  }
  if (command === undefined && !given.has("help") && !given.has("version")) {
    throw new UsageError(`expected a command; ${listed()}`);
  }
  const most = command?.operand === undefined ? 0 : command.operand.several ? Infinity : 1;
  if (command !== undefined && operands.length > most) {
    throw new UsageError(`${command.name}: too many operands`, command.name);
  }
  if (given.has("force") && !given.has("output")) throw new UsageError("--force: only with --output", command?.name);
  return { command, operands, values, given };
}

/** The operand of a command that takes one. */
export function operand({ command, operands: [first] }: CommandLine): string {
  if (first === undefined) throw new UsageError(`${command?.name}: expected ${command?.operand?.name}`);
  return first;
}

/** The value of an option that must be given. */
export function required({ command, values }: CommandLine, name: OptionName): string {
  const value = values.get(name);
  if (value === undefined) throw new UsageError(`${command?.name}: expected --${name}`);
  return value;
}

/** The engine that was asked for. */
export function engineOf({ values }: CommandLine): NonNullable<SecretsOptions["engine"]> {
  const engine = values.get("engine") ?? "auto";
  if (engine !== "auto" && engine !== "wasm" && engine !== "js") {
    throw new UsageError("--engine: expected auto, wasm or js");
  }
  return engine;
}

/** An object for people as `inWords` has it, or as JSON where that was asked for. */
export function reported<T>({ given }: CommandLine, found: T, inWords: (found: T) => string): Report {
  return { text: given.has("json") ? `${JSON.stringify(found, null, 2)}\n` : inWords(found), status: 0 };
}

function parserOption({ short, value }: Option): { type: "string" | "boolean"; short?: string } {
  return { type: value === undefined ? "boolean" : "string", ...(short === undefined ? {} : { short }) };
}

function checked(name: string, typed: string, value: string | undefined, command: Command | undefined): OptionName {
  const option = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  if (option === undefined) throw new UsageError(`${typed}: there is no such option`, command?.name);
  const known = name as OptionName;
  if (known !== "version" && command !== undefined && !command.options.includes(known)) {
    const instead = command.name === "bytes" && known === "json" ? "; use hex" : "";
    throw new UsageError(`--${name}: not for ${command.name}${instead}`, command.name);
  }
  if (option.value === undefined && value !== undefined)
    throw new UsageError(`--${name}: takes no value`, command?.name);
  if (option.value !== undefined && value === undefined)
    throw new UsageError(`--${name}: expected a value, ${optionOf(known, command?.name).value}`, command?.name);
  return known;
}

function listed(): string {
  return `there are ${COMMANDS.map(({ name }) => name).join(", ")}`;
}
