// What the README says of speed, made from the kept figures of Node 20.
import { readFileSync, writeFileSync } from "node:fs";

const BEGIN = "<!-- speeds: npm run bench writes them -->\n";
const END = "<!-- end of speeds -->\n";
const README = new URL("../README.md", import.meta.url);

/** The contenders that have a bar, each beside what leads it. @param {Pick<import("./report.js").Report, "groups">} report */
function speedTable({ groups }) {
  const rows = [["this", "than", "by"]];
  for (const { contenders } of groups) {
    const call = contenders[0]?.name.replace(", WebAssembly", "");
    for (const { name, bar, lead } of contenders) {
      if (bar && lead) rows.push([`\`${call}\``, `\`${name}\``, `${lead.median.toFixed(1)} times`]);
    }
  }
  const widths = ["", "", ""].map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |\n`;
  const [heading = [], ...others] = rows.map(line);
  return `${heading}${line(widths.map((width) => "-".repeat(width)))}${others.join("")}`;
}

/** The table, and how the engines compare. @param {Pick<import("./report.js").Report, "groups">} report */
export function speeds(report) {
  const leads = report.groups.flatMap(({ contenders }) =>
    contenders.filter(({ name }) => name.endsWith(", JavaScript")),
  );
  const lead = (/** @type {string} */ call) =>
    leads.flatMap(({ name, lead }) => (name.startsWith(call) && lead ? [lead.median] : [])).sort((a, b) => a - b);
  const tokens = lead("token_");
  const [integer] = lead("randbelow(1000)");
  return `${speedTable(report)}
Than the JavaScript engine it is ${tokens[0]?.toFixed(1)} to ${tokens.at(-1)?.toFixed(1)} times faster at tokens, and slower at a single small integer
(\`randbelow(1000)\`: ${integer?.toFixed(1)} times), where the call into WebAssembly costs more than the draw.
`;
}

/** @param {Pick<import("./report.js").Report, "groups">} report */
export function publishSpeeds(report) {
  const text = readFileSync(README, "utf8");
  const begin = text.indexOf(BEGIN) + BEGIN.length;
  writeFileSync(README, text.slice(0, begin) + speeds(report) + text.slice(text.indexOf(END)));
}
