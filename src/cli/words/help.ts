import { COMMANDS, type Command } from "./commands.ts";
import { OPTIONS, type Option, type OptionName } from "./options.ts";
import { paragraph } from "./paragraph.ts";

export const PROGRAM = "secrets-wasm";
export const SUMMARY =
  "Mints tokens, integers and choices that nobody can predict, from the operating system's entropy.";

/** Of a terminal. */
const WIDTH = 80;

/** What `--help` says of the program. */
export function programHelp(): string {
  return page(
    exampleLines(COMMANDS),
    `Usage: ${PROGRAM} COMMAND [OPTION…]`,
    paragraph(SUMMARY, WIDTH),
    `Commands:\n${table(COMMANDS.map((command) => [title(command), command.summary]))}`,
    `${PROGRAM} COMMAND --help shows its options; --version shows the version.`,
  );
}

/** What `--help` says of a command. */
export function commandHelp(command: Command): string {
  return page(
    exampleLines([command]),
    `Usage: ${usage(command)}`,
    ...[`Writes ${command.summary}.`, ...(command.details ?? [])].map((text) => paragraph(text, WIDTH)),
    `Options:\n${table(command.options.map((name) => [flags(name), OPTIONS[name].text]))}`,
  );
}

/** A command with its operands. */
export function title({ name, operands }: Command): string {
  return operands === undefined ? name : `${name} ${operands}`;
}

export function usage(command: Command): string {
  const required = (command.required ?? []).map((name) => `${flags(name)} `);
  return `${PROGRAM} ${title(command)} ${required.join("")}[OPTION…]`;
}

/** An option as it is typed. */
export function flags(name: OptionName): string {
  const { short, value }: Option = OPTIONS[name];
  return `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
}

function page(...paragraphs: string[]): string {
  return `${paragraphs.join("\n\n")}\n`;
}

function exampleLines(commands: readonly Command[]): string {
  const examples = commands.flatMap(({ examples }) => examples);
  return `Examples:\n${examples.map(([line, what]) => `  ${PROGRAM} ${line}\n      ${what}`).join("\n")}`;
}

/** Rows of a name and its text, the texts below one another. */
function table(rows: readonly (readonly [string, string])[]): string {
  const column = 4 + Math.max(...rows.map(([name]) => name.length));
  const indent = " ".repeat(column);
  return rows.map(([name, text]) => `  ${name}`.padEnd(column) + paragraph(text, WIDTH, indent)).join("\n");
}
