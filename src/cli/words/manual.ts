// The page docs/cli.md: the commands and options, and what holds for several of them.
import { COMMANDS, type Command } from "./commands.ts";
import { PROGRAM, paragraph, row, SUMMARY, title, usage } from "./help.ts";
import { OPTIONS, type OptionName, PUNCTUATION } from "./options.ts";

/** Of a line in the documents. */
const WIDTH = 120;

const NUMBER_NOTE =
  "NBYTES, LENGTH, COUNT, WORDS, N and K are whole numbers, such as 1000, 1e6 or 1.5M. The suffixes k, M, G and T " +
  "stand for thousands, millions, billions and trillions.";
const FILE_NOTE =
  "With --output the values go to a temporary file beside FILE, with mode 0600. It becomes FILE when all values are " +
  "on disk; until then, and after a failure or a signal, there is no FILE. A FILE that exists is refused, before " +
  "anything is drawn; with --force it is replaced at the end. If FILE is a symbolic link, the link is replaced. A " +
  "device or pipe is refused.";
const PROGRESS_NOTE =
  "Work that takes more than a second shows a bar, a rate and the time left on standard error, if that is a terminal " +
  "and the values do not go to one.";

/** What the program answers its caller with. */
const STATUSES: readonly (readonly [status: string, what: string])[] = [
  ["0", "all was written, or the reader of the pipe closed it"],
  [
    "1",
    "something failed: a full disk, a file that cannot be written, no entropy, too few lines, a line that is not a key",
  ],
  ["2", "the command line is wrong; nothing was drawn"],
  ["129", "ended by SIGHUP; an unfinished FILE is removed"],
  ["130", "ended by SIGINT (Ctrl-C); an unfinished FILE is removed"],
  ["143", "ended by SIGTERM; an unfinished FILE is removed"],
];

export function manual(): string {
  const options = Object.keys(OPTIONS) as OptionName[];
  const paragraphs = [
    "<!-- Made by npm run pages -- manual from src/cli/words/commands.ts. -->",
    `# ${PROGRAM}(1)`,
    lines(SUMMARY),
    "## Examples",
    shell(COMMANDS.flatMap(({ examples }) => examples.slice(0, 1))),
    "## Synopsis",
    fenced("", COMMANDS.map(usage)),
    "## Commands",
    ...COMMANDS.flatMap(section),
    ...["## Options", list(options.flatMap(optionRows))],
    ...["## Numbers", lines(NUMBER_NOTE), "## Files", lines(FILE_NOTE), "## Progress", lines(PROGRESS_NOTE)],
    ...["## Exit status", list(STATUSES)],
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

function section(command: Command): string[] {
  const options = command.options.map((name) => `\`--${name}\``).join(", ");
  return [
    `### ${title(command)}`,
    lines(`Writes ${command.summary}.`),
    ...(command.details ?? []).map(lines),
    shell(command.examples),
    lines(`Options: ${options}.`),
  ];
}

function optionRows(name: OptionName): (readonly [string, string])[] {
  const rows = [row(name, OPTIONS[name])];
  if (name !== "symbols") return rows;
  const [typed, text] = row(name, PUNCTUATION);
  return [...rows, [typed, `of password: ${text.replace("likewise", "as --lower")}`]];
}

function lines(text: string): string {
  return paragraph(text, WIDTH);
}

function shell(examples: Command["examples"]): string {
  return fenced(
    "sh",
    examples.flatMap(([line, what]) => [`# ${what}`, `${PROGRAM} ${line}`]),
  );
}

function fenced(language: string, content: readonly string[]): string {
  return `\`\`\`${language}\n${content.join("\n")}\n\`\`\``;
}

function list(rows: readonly (readonly [name: string, text: string])[]): string {
  return rows
    .map(([name, text]) => paragraph(`- \`${name}\`: ${text.replaceAll("\\", "\\\\")}.`, WIDTH, "  "))
    .join("\n");
}
