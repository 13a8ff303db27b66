// What a load run says, as a table; the README has the one that was kept.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { NOTHING } from "./variants.js";

/** @typedef {{ machine: ReturnType<typeof machine>, plan: { rounds: number, seconds: number, connections: number }, failed: number, series: import("./index.js").Series[] }} Report */

const BEGIN = "<!-- load: npm run load writes this -->\n";
const END = "<!-- end of load -->\n";
const README = fileURLToPath(new URL("../README.md", import.meta.url));

export function machine() {
  /** @type {{ devDependencies: { workerd: string, autocannon: string } }} */
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return {
    processors: cpus().length,
    model: cpus()[0]?.model ?? "unknown",
    node: process.versions.node,
    workerd: manifest.devDependencies.workerd,
    autocannon: manifest.devDependencies.autocannon,
  };
}

/** @param {Report} report */
export function table({ machine, plan, failed, series }) {
  const rows = series.map(({ count, variant, rounds }) => {
    const tokens = rounds.map((round) => round.tokens).sort((a, b) => a - b);
    const least = tokens[0] ?? Number.NaN;
    const most = tokens.at(-1) ?? Number.NaN;
    const cpu = median(rounds.map((round) => round.cpu));
    const floor = series.find((each) => each.count === count && each.variant === NOTHING)?.rounds ?? [];
    const minting = (1000 * (cpu - median(floor.map((round) => round.cpu)))) / count;
    // Of one token it is lost in what requests differ by.
    const share = variant === NOTHING || count === 1 ? "" : `${minting.toFixed(0)} ns`;
    return `| ${count} | ${variant} | ${thousands(median(tokens))} | ${thousands(least)} to ${thousands(most)} | ${cpu.toFixed(0)} µs | ${share} |`;
  });
  const header = `| count | minter | tokens a second | lowest to highest | server's time a request | above zeros, a token |
| ----: | --- | ----: | ----: | ----: | ----: |`;
  return `${header}
${rows.join("\n")}

Medians of ${plan.rounds} rounds of ${plan.seconds} s, ${plan.connections} connections, ${failed} failed requests; \
${machine.model}, ${machine.processors} processors, shared by client and server; workerd ${machine.workerd}, \
autocannon ${machine.autocannon} on Node.js ${machine.node}.
`;
}

/** @param {Report} report */
export function publish(report) {
  const page = readFileSync(README, "utf8");
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md has no place for the table: ${BEGIN}`);
  writeFileSync(README, `${before}${BEGIN}${table(report)}${END}${after}`);
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

/** @param {number} value */
function thousands(value) {
  return Math.round(value).toLocaleString("en");
}
