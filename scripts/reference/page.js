// The page docs/reference.md, made of the comments in src/ alone.
import { readFileSync } from "node:fs";
import { firstSentence } from "./comment.js";
import { publicNames, root } from "./names.js";

/** @typedef {import("./names.js").PublicName} PublicName */

/** The headings, in the order in which the site has them too. @type {string[]} */
export const CATEGORIES = JSON.parse(readFileSync(`${root}site/reference/typedoc.json`, "utf8")).categoryOrder;

/** What stands first under a heading; of the types, objects with methods do. */
const RANKS = ["function", "class", "abstract class", "const", "interface", "type"];

/** @param {PublicName[]} names */
export function referencePage(names = publicNames()) {
  const objects = new Set(names.map(({ owner }) => owner));
  const rank = (/** @type {PublicName} */ name) =>
    RANKS.findIndex((kind) => name.signatures[0]?.startsWith(kind)) - (objects.has(name) ? 1 : 0);
  const shown = names.filter(({ owner }) => !owner).sort((a, b) => rank(a) - rank(b));
  const parts = CATEGORIES.map((title) => ({ title, members: shown.filter(({ category }) => category === title) }));
  const headings = parts.flatMap(({ title, members }) => [title, ...members.map(({ name }) => name)]);
  const link = linker(["Reference", ...headings]);
  const [whole] = names;
  return [
    "<!-- Made by npm run pages -- reference from the comments in src/. -->",
    "# Reference",
    sentence(whole, link),
    fenced(whole?.examples[0]?.lines ?? []),
    "Each example is run by a test, over known bytes: yours gives other values. " +
      "The declarations that are published have more:\nwhat each argument may be, what a call takes, what it throws.",
    parts
      .map(({ title, members }) => `- ${link(title)}: ${members.map(({ name }) => link(name)).join(", ")}`)
      .join("\n"),
    ...parts.flatMap(({ title, members }) => [
      `## ${title}`,
      ...members.flatMap((each) => [
        `### ${each.name}`,
        ...section(
          each,
          names.filter(({ owner }) => owner === each),
          link,
        ),
      ]),
    ]),
    "",
  ].join("\n\n");
}

/** @param {PublicName} name @param {PublicName[]} members @param {(name: string) => string} link */
function section(name, members, link) {
  const also = name.aliases.map((alias) => ` Also spelt \`${alias}\`.`).join("");
  const [said] = name.signatures;
  const items = [
    ...name.fields.map(
      ({ signature, text }) => `- \`${brief(signature)}\`: ${linked(text.replaceAll(/\s+/g, " "), link)}`,
    ),
    ...members.map((member) =>
      [`- \`${signatures(member)[0]}\`: ${sentence(member, link)}`, ...fencedLines(codeOf(member)).map(indented)].join(
        "\n",
      ),
    ),
  ];
  return [
    sentence(name, link) + also,
    fenced([
      ...(items.length > 0 && said === `interface ${name.name}` ? [] : [...signatures(name), ""]),
      ...codeOf(name),
    ]),
    ...(items.length > 0 ? [items.join("\n")] : []),
  ];
}

/** The last of several overloads is for arguments of either kind, and says less. @param {PublicName} name */
function signatures({ signatures }) {
  const [first, second] = signatures.map(brief);
  return [first ?? "", ...(second === undefined ? [] : [second])];
}

/** Without what all options have in common. @param {string} signature */
function brief(signature) {
  return signature
    .replace(/^(?:readonly|abstract) (?!class)/, "")
    .replace(/ \| undefined$/, "")
    .replace(/= \| /, "= ");
}

/** @param {PublicName} name */
function codeOf({ examples }) {
  return examples.flatMap(({ lines }) => lines);
}

/** @param {PublicName | undefined} name @param {(name: string) => string} link */
function sentence(name, link) {
  return linked(firstSentence(name?.text ?? ""), link);
}

/** @param {string} text @param {(name: string) => string} link */
function linked(text, link) {
  return text.replaceAll(/\{@link ([^}]+)\}/g, (_, name) => link(name));
}

/** @param {string[]} lines */
function fenced(lines) {
  return fencedLines(lines).join("\n");
}

/** @param {string[]} lines */
function fencedLines(lines) {
  return ["```ts", ...lines, "```"];
}

/** @param {string} line */
function indented(line) {
  return line && `  ${line}`;
}

/** Links to the headings of a page: forges number those which are the same in lower case. @param {string[]} headings */
function linker(headings) {
  /** @type {Map<string, string>} */
  const anchors = new Map();
  /** @type {Map<string, number>} */
  const uses = new Map();
  for (const heading of headings) {
    const anchor = heading
      .toLowerCase()
      .replaceAll(/[^\w -]/g, "")
      .replaceAll(" ", "-");
    const used = uses.get(anchor) ?? 0;
    uses.set(anchor, used + 1);
    anchors.set(heading, used === 0 ? anchor : `${anchor}-${used}`);
  }
  return (/** @type {string} */ name) => {
    const anchor = anchors.get(name);
    return anchor === undefined ? `\`${name}\`` : `[${name}](#${anchor})`;
  };
}
