// A TSDoc comment, taken apart: what it says first, its category, and its examples with the lines of the file on which
// they stand.

/**
 * @typedef {object} Comment
 * @property {string} text what stands before the first tag, without the asterisks
 * @property {string | undefined} category
 * @property {{ line: number, lines: string[] }[]} examples the code of each, and the line of the file on which it
 *   begins, from 0
 */

/**
 * @param {string} source the file @param {number} start where the comment begins @param {number} end where it ends
 * @returns {Comment}
 */
export function readComment(source, start, end) {
  const opening = source.indexOf("/**", start);
  const body = source
    .slice(opening, end)
    .replace("/**", " *")
    .replace(/\*\/$/, "")
    .replaceAll(/^\s*\* ?/gm, "")
    .replaceAll(/ +$/gm, "");
  const lineOf = (/** @type {number} */ at) =>
    source.slice(0, opening).split("\n").length + body.slice(0, at).split("\n").length - 2;
  const examples = [...body.matchAll(/^@example\n```\w*\n(.*?)\n```$/gms)].map(({ index, 1: code = "" }) => ({
    line: lineOf(index) + 2,
    lines: code.split("\n"),
  }));
  if ((body.match(/^@example/gm) ?? []).length !== examples.length) {
    throw new Error(`line ${lineOf(0) + 1}: an example without code between \`\`\`ts and \`\`\``);
  }
  const [text = ""] = body.split(/^@\w/m);
  return { text: text.trim(), category: /^@category (.*)$/m.exec(body)?.[1], examples };
}

/** The first sentence, in one line. @param {string} text */
export function firstSentence(text) {
  const [paragraph = ""] = text.split("\n\n");
  const line = paragraph.replaceAll(/\s+/g, " ").replace(/:( - .*)?$/, ".");
  return /^.*?[.](?= [A-Z`]|$)/.exec(line)?.[0] ?? line;
}
