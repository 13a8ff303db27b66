// What the README says of speed, made from the kept figures of Node 20: a row for each bar.
import { readFileSync, writeFileSync } from "node:fs";

const BEGIN = "<!-- speeds: npm run bench writes them -->\n";
const END = "<!-- end of speeds -->\n";
const README = new URL("../README.md", import.meta.url);

/** @typedef {{ call: string, unit: string | undefined, peer: string, bar: number, lead: number }} Pair what has a bar, and what leads it */
/** @typedef {{ name: string, bar?: number, lead?: { median: number } }} Measured */
/** @typedef {{ groups: { unit?: string, contenders: Measured[] }[] }} Figures the part of a report that is read here */

/** @param {Figures} figures @returns {Pair[]} */
function pairs({ groups }) {
  return groups.flatMap(({ unit, contenders }) => {
    const call = `\`${contenders[0]?.name.replace(", WebAssembly", "")}\``;
    return contenders.flatMap(({ name, bar, lead }) =>
      bar && lead ? [{ call, unit, peer: `\`${name}\``, bar, lead: lead.median }] : [],
    );
  });
}

/** @param {string[][]} rows the first of them the headings */
function markdown(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |\n`;
  const [heading = [], ...others] = rows.map(line);
  return `${heading}${line(widths.map((width) => "-".repeat(width)))}${others.join("")}`;
}

/** How fast buffers are filled; nothing where no share was measured. @param {Pair[]} pairs */
function shareTable(pairs) {
  if (pairs.length === 0) return "";
  const rows = pairs.map(({ call, unit, lead }) => [call, unit ?? "call", lead.toFixed(2)]);
  return `
Filling a buffer of 64 KiB, as a share of the speed of \`getRandomValues\` in raw bytes:

${markdown([["this", "unit", "share"], ...rows])}`;
}

/** The tables, and how the engines compare. @param {Figures} figures */
export function speeds(figures) {
  const all = pairs(figures);
  const leads = all.filter(({ bar }) => bar >= 1);
  const others = figures.groups
    .flatMap(({ contenders }) => contenders)
    .filter(({ name }) => name.endsWith(", JavaScript"));
  const lead = (/** @type {string} */ call) =>
    others.flatMap(({ name, lead }) => (name.startsWith(call) && lead ? [lead.median] : [])).sort((a, b) => a - b);
  const tokens = lead("token_");
  const [integer] = lead("randbelow(1000)");
  return `${markdown([["this", "than", "by"], ...leads.map(({ call, peer, lead }) => [call, peer, `${lead.toFixed(1)} times`])])}${shareTable(all.filter(({ bar }) => bar < 1))}
Than the JavaScript engine, the WebAssembly engine is ${tokens[0]?.toFixed(1)} to ${tokens.at(-1)?.toFixed(1)} times faster at the \`token_\` functions, and slower at
a single small integer (\`randbelow(1000)\`: ${integer?.toFixed(1)} times), where the call into WebAssembly costs more than the draw.
`;
}

/** @param {Figures} figures */
export function publishSpeeds(figures) {
  const text = readFileSync(README, "utf8");
  const begin = text.indexOf(BEGIN) + BEGIN.length;
  writeFileSync(README, text.slice(0, begin) + speeds(figures) + text.slice(text.indexOf(END)));
}
