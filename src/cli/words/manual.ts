import { COMMANDS, type Command } from "./commands.ts";
import { flags, PROGRAM, SUMMARY, title, usage } from "./help.ts";
import { NOTES, STATUSES } from "./notes.ts";
import { OPTIONS, type OptionName } from "./options.ts";
import { paragraph } from "./paragraph.ts";

/** Of a line in the documents. */
const WIDTH = 120;

/** The page docs/cli.md. */
export function manual(): string {
  const examples = COMMANDS.flatMap(({ examples }) => examples.slice(0, 1));
  const paragraphs = [
    "<!-- Made by npm run pages -- manual from src/cli/words/commands.ts. -->",
    `# ${PROGRAM}(1)`,
    lines(SUMMARY),
    "## Examples",
    shell(examples),
    "## Synopsis",
    fenced("", COMMANDS.map(usage)),
    "## Commands",
    ...COMMANDS.flatMap(section),
    "## Options",
    list((Object.keys(OPTIONS) as OptionName[]).map((name) => [flags(name), `${OPTIONS[name].text}.`])),
    ...NOTES.flatMap(([heading, ...paragraphs]) => [`## ${heading}`, ...paragraphs.map(lines)]),
    "## Exit status",
    list(STATUSES.map(([status, what]) => [String(status), `${what}.`])),
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
    .map(([name, text]) => paragraph(`- \`${name}\`: ${text.replaceAll("\\", "\\\\")}`, WIDTH, "  "))
    .join("\n");
}
