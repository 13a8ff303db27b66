// A TSDoc comment, taken apart: what it says first, its category, and its examples with the lines of the file on which they stand.

/**
 * @typedef {object} Comment
 * @property {string} text what stands before the first tag, without the asterisks
 * @property {string | undefined} category
 * @property {{ line: number, lines: string[] }[]} examples the code of each fenced example, and the line of the file on which it begins, from 0
 */

/**
 * @param {string} source the file @param {number} start where the comment begins @param {number} end where it ends
 * @returns {Comment}
 */
export function readComment(source, start, end) {
  const opening = source.indexOf("/**", start);
  const firstLine = source.slice(0, opening).split("\n").length - 1;
  const lines = source
    .slice(opening, end)
    .replace(/^\/\*\*|\*\/$/g, (mark) => (mark === "/**" ? " *" : ""))
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd());
  /** @type {Comment} */
  const comment = { text: "", category: undefined, examples: [] };
  for (const { tag, from, to } of blocks(lines)) {
    const inside = lines.slice(from, to);
    if (tag === undefined) comment.text = inside.join("\n").trim();
    else if (tag === "example") comment.examples.push(...fences(inside, firstLine + from));
    else if (tag === "category") comment.category = inside.join("\n").replace("@category", "").trim();
  }
  return comment;
}

/** The first sentence, in one line. @param {string} text */
export function firstSentence(text) {
  const [paragraph = ""] = text.split("\n\n");
  const line = paragraph.replaceAll(/\s+/g, " ").replace(/:( - .*)?$/, ".");
  return /^.*?[.](?= [A-Z`]|$)/.exec(line)?.[0] ?? line;
}

/** The lines of each tag; those before the first have none. @param {string[]} lines */
function blocks(lines) {
  /** @type {{ tag: string | undefined, from: number, to: number }[]} */
  const found = [{ tag: undefined, from: 0, to: lines.length }];
  for (const [at, line] of lines.entries()) {
    const tag = /^@(\w+)/.exec(line)?.[1];
    if (tag === undefined) continue;
    const last = found.at(-1);
    if (last) last.to = at;
    found.push({ tag, from: at, to: lines.length });
  }
  return found;
}

/** The fenced code. @param {string[]} lines @param {number} line where they stand in the file */
function fences(lines, line) {
  const begin = lines.findIndex((each) => each.startsWith("```"));
  const length = lines.slice(begin + 1).indexOf("```");
  if (begin < 0 || length < 0) throw new Error(`line ${line + 1}: an example without code between \`\`\`ts and \`\`\``);
  return [{ line: line + begin + 1, lines: lines.slice(begin + 1, begin + 1 + length) }];
}
