// What the README says of speed, made from the kept figures: a row for each bar, a column for each runtime, Node 20's first.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const SPEEDS = ["<!-- speeds: npm run bench writes them -->\n", "<!-- end of speeds -->\n"];
const START_UP = ["<!-- start-up: npm run bench:start-up writes it -->\n", "<!-- end of start-up -->\n"];
const README = new URL("../README.md", import.meta.url);
const RESULTS = new URL("results/", import.meta.url);
/** The runtime that the bars are for. */
const FIRST = "node-20.json";

/** @typedef {{ call: string, unit: string | undefined, peer: string, bar: number, leads: (number | undefined)[] }} Pair what has a bar, and by how much it is led in each runtime */
/** @typedef {{ name: string, bar?: number, lead?: { median: number } }} Measured */
/** @typedef {{ groups: { name: string, unit?: string, contenders: Measured[] }[] }} Figures the part of a report that is read here */
/** @typedef {{ runtime: string, figures: Figures }} Run */

/** What is kept, Node 20's first. @returns {Run[]} */
export function keptRuns() {
  const files = readdirSync(RESULTS).sort((a, b) => Number(b === FIRST) - Number(a === FIRST) || a.localeCompare(b));
  return files.map((file) => ({
    runtime: file.replace(
      /^(.)(.*)-(\d+)\.json$/,
      (_, initial, name, major) => `${initial.toUpperCase()}${name} ${major}`,
    ),
    figures: JSON.parse(readFileSync(new URL(file, RESULTS), "utf8")),
  }));
}

/** The bars are those of the first run. @param {Run[]} runs @returns {Pair[]} */
function pairs(runs) {
  return (runs[0]?.figures.groups ?? []).flatMap(({ name: group, unit, contenders }) => {
    const call = `\`${contenders[0]?.name.replace(", WebAssembly", "")}\``;
    return contenders.flatMap(({ name, bar }) => {
      if (!bar) return [];
      const leads = runs.map(({ figures }) => {
        const same = figures.groups.find((candidate) => candidate.name === group)?.contenders;
        return same?.find((candidate) => candidate.name === name)?.lead?.median;
      });
      return [{ call, unit, peer: `\`${name}\``, bar, leads }];
    });
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

/** How fast buffers are filled; nothing where no share was measured. @param {Pair[]} pairs @param {string[]} runtimes */
function shareTable(pairs, runtimes) {
  if (pairs.length === 0) return "";
  const rows = pairs.map(({ call, unit, leads }) => [call, unit ?? "call", ...leads.map((lead) => figure(lead, 2))]);
  return `
Filling a buffer of 64 KiB, as a share of the speed of \`getRandomValues\` in raw bytes:

${markdown([["this", "unit", ...runtimes], ...rows])}`;
}

/** @param {number | undefined} lead @param {number} digits */
function figure(lead, digits) {
  return lead === undefined ? "" : lead.toFixed(digits);
}

/** The tables, and how the engines compare in the first runtime. @param {Run[]} runs */
export function speeds(runs) {
  const all = pairs(runs);
  const runtimes = runs.map(({ runtime }) => runtime);
  const leads = all.filter(({ bar }) => bar >= 1);
  const others = (runs[0]?.figures.groups ?? [])
    .flatMap(({ contenders }) => contenders)
    .filter(({ name }) => name.endsWith(", JavaScript"));
  const lead = (/** @type {string} */ call) =>
    others.flatMap(({ name, lead }) => (name.startsWith(call) && lead ? [lead.median] : [])).sort((a, b) => a - b);
  const tokens = lead("token_");
  const [integer] = lead("randbelow(1000)");
  const rows = leads.map(({ call, peer, leads }) => [call, peer, ...leads.map((lead) => figure(lead, 1))]);
  const shares = all.filter(({ bar }) => bar < 1);
  return `${markdown([["this", "than", ...runtimes], ...rows])}${shareTable(shares, runtimes)}
Than the JavaScript engine, the WebAssembly engine is ${tokens[0]?.toFixed(1)} to ${tokens.at(-1)?.toFixed(1)} times faster at the \`token_\` functions (${runtimes[0]}), and
slower at a single small integer (\`randbelow(1000)\`: ${integer?.toFixed(1)} times), where the call into WebAssembly costs more than the draw.
`;
}

/** Writes them into the README. */
export function publishSpeeds() {
  publish(SPEEDS, speeds(keptRuns()));
}

/** @typedef {{ name: string, moreThanEmpty: { median: number, low: number, high: number } }} Program */
/** @typedef {{ programs: Program[], firstPurchases: { bytes: number, microseconds: { median: number } }[] }} StartUp */

/** What is kept of fresh processes. @returns {StartUp} */
export function keptStartUp() {
  return JSON.parse(readFileSync(new URL(`start-up/${FIRST}`, import.meta.url), "utf8"));
}

/** What the first token costs, as a table and a sentence. @param {StartUp} report */
export function startUp({ programs, firstPurchases }) {
  const rows = programs.slice(1).map(({ name, moreThanEmpty: { median, low, high } }) => {
    return [name, `${median.toFixed(1)} ms`, `${low.toFixed(1)} to ${high.toFixed(1)}`];
  });
  const [first, later] = firstPurchases.map(({ bytes, microseconds }) => ({
    bytes: bytes.toLocaleString("en"),
    time: `${microseconds.median.toFixed(0)} µs`,
  }));
  return `${markdown([["import and first token", "more than an empty script", "middle half"], ...rows])}
The first purchase of entropy, ${first?.bytes} bytes, takes ${first?.time}; ${later?.bytes} at once would take ${later?.time}.
`;
}

/** Writes it into the README. */
export function publishStartUp() {
  publish(START_UP, startUp(keptStartUp()));
}

/** Puts a text between two marks of the README. @param {string[]} marks @param {string} written */
function publish([begin = "", end = ""], written) {
  const text = readFileSync(README, "utf8");
  writeFileSync(README, text.slice(0, text.indexOf(begin) + begin.length) + written + text.slice(text.indexOf(end)));
}
