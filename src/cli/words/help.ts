import { COMMANDS, type Command, type Operand } from "./commands.ts";
import { OPTIONS, type Option, type OptionName, optionOf } from "./options.ts";

export const PROGRAM = "secrets-wasm";
export const SUMMARY =
  "Mints unpredictable tokens, integers and choices from the runtime's entropy, crypto.getRandomValues.";

/** Of a terminal. */
const COLUMNS = 80;

/** What `--help` says of the program. */
export function programHelp(): string {
  return page(
    exampleLines(COMMANDS),
    `Usage: ${PROGRAM} COMMAND [OPTION…]`,
    paragraph(SUMMARY, COLUMNS),
    `Commands:\n${table(COMMANDS.map((command) => [title(command), command.summary]))}`,
    `${PROGRAM} COMMAND --help shows its options; --version shows the version.`,
  );
}

/** What `--help` says of a command. */
export function commandHelp(command: Command): string {
  return page(
    exampleLines([command]),
    `Usage: ${usage(command)}`,
    ...[`Writes ${command.summary}.`, ...(command.details ?? [])].map((text) => paragraph(text, COLUMNS)),
    `Options:\n${table(command.options.map((name) => row(name, optionOf(name, command.name))))}`,
  );
}

/** A command with its operand. */
export function title({ name, operand }: Command): string {
  return operand === undefined ? name : `${name} ${shown(operand)}`;
}

function shown({ name, optional, several }: Operand): string {
  return optional ? `[${name}]` : several ? `${name}…` : name;
}

export function usage(command: Command): string {
  const required = (command.required ?? []).map((name) => `${flags(name, OPTIONS[name])} `);
  return `${PROGRAM} ${title(command)} ${required.join("")}[OPTION…]`;
}

/** An option as it is typed, and what it is. */
export function row(name: OptionName, option: Option): readonly [string, string] {
  return [flags(name, option), option.text];
}

function flags(name: OptionName, { short, value }: Option): string {
  return `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
}

/** The text in lines of at most `width` columns, all but the first behind the indent. */
export function paragraph(text: string, width: number, indent = ""): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) as string;
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && indent.length + longer.length > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.join(`\n${indent}`);
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
  return rows.map(([name, text]) => `  ${name}`.padEnd(column) + paragraph(text, COLUMNS, indent)).join("\n");
}
