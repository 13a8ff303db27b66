// What a load run says, as a table; the README has the one that was kept.
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { table as markdown } from "../../../tools/markdown.js";
import { put } from "../../../tools/marked.js";
import { spread } from "../../../tools/spread.js";
import { NOTHING } from "./variants.js";

/**
 * @typedef {object} Report
 * @property {ReturnType<typeof machine>} machine
 * @property {{ rounds: number, seconds: number, connections: number }} plan
 * @property {number} failed
 * @property {import("./index.js").Series[]} series
 */

const HEADINGS = [
  "count",
  "minter",
  "tokens a second",
  "lowest to highest",
  "server's time a request",
  "above zeros, a token",
];

export function machine() {
  /** @type {{ devDependencies: { workerd: string, autocannon: string } }} */
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const { workerd, autocannon } = manifest.devDependencies;
  const [{ model } = { model: "unknown" }] = cpus();
  return { processors: cpus().length, model, node: process.versions.node, workerd, autocannon };
}

/** @param {Report} report */
export function table({ machine, plan, failed, series }) {
  const rows = series.map(({ count, variant, rounds }) => {
    const tokens = rounds.map((round) => round.tokens);
    const cpu = cpuTime(rounds);
    const floor = series.find((each) => each.count === count && each.variant === NOTHING)?.rounds ?? [];
    const minting = (1000 * (cpu - cpuTime(floor))) / count;
    return [
      `${count}`,
      variant,
      thousands(spread(tokens).median),
      `${thousands(Math.min(...tokens))} to ${thousands(Math.max(...tokens))}`,
      `${cpu.toFixed(0)} µs`,
      // Of one token it is lost in what requests differ by.
      variant === NOTHING || count === 1 ? "" : `${minting.toFixed(0)} ns`,
    ];
  });
  return `${markdown(HEADINGS, rows, 4)}
Medians of ${plan.rounds} rounds of ${plan.seconds} s, ${plan.connections} connections, ${failed} failed requests;
${machine.model}, ${machine.processors} processors, shared by client and server; workerd ${machine.workerd},
autocannon ${machine.autocannon} on Node.js ${machine.node}.
`;
}

/** @param {Report} report */
export function publish(report) {
  put("examples/edge-minter/README.md", "load: npm run edge:load writes this", table(report));
}

/** @param {import("./index.js").Round[]} rounds */
const cpuTime = (rounds) => spread(rounds.map(({ cpu }) => cpu)).median;

/** @param {number} value */
const thousands = (value) => Math.round(value).toLocaleString("en");
