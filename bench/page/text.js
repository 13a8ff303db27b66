// docs/benchmarks.md, made from the kept results.
import { withHalf } from "../../tools/figures.js";
import { table } from "../../tools/markdown.js";
import { fullName, losses } from "../comparison.js";
import { charts, image } from "./charts.js";
import { costs, crossovers, firstToken, memory, refills } from "./costs.js";
import { code, fromVersion, leads, measured, PAIRS, shares } from "./leads.js";

/** @typedef {import("../results.js").Run} Run */

/** Why another is faster, by group. */
const REASONS = /** @type {Record<string, string>} */ ({
  "32 random bytes": "one call of the runtime; ours copies from its pool and wipes the used bytes",
  "an integer below 1000": "it takes a word from a buffer and leaves it there; ours wipes each used byte",
  "a double in [0, 1)": "it takes two words from a buffer and leaves them there; ours wipes each used byte",
  "a million tokens as strings": "all tokens are kept, so collecting garbage is part of it; the other wipes nothing",
  "a 128-bit token": "built into the runtime; the used bytes stay in its cache",
});

/** A row for each loss. @param {Run[]} runs */
function lostTable(runs) {
  const rows = runs.flatMap(losses).map(({ run, group, rival, own, lead, overall }) => {
    const behind = { median: 1 / lead.median, low: 1 / lead.high, high: 1 / lead.low };
    const noise = behind.low < 1 ? "within the noise: the middle half holds 1; " : "";
    const form = overall ? "" : `, our fastest ${own.form} one`;
    const reason = REASONS[group.name] ?? "not explained yet";
    return [group.name, run.title, code(rival.name), withHalf(behind), fullName(own) + form, noise + reason];
  });
  if (rows.length === 0) return "Nowhere in what was measured.\n";
  return table(["what", "runtime", "the other", "times as fast", "as ours", "why"], rows);
}

/** @param {Run[]} runs */
function ran(runs) {
  const rows = runs.map(({ title, date, machine, versions, plan }) => {
    const [runtime = []] = Object.entries(versions);
    const { cpu, cores, platform } = machine;
    const times = `${plan.launches} × ${plan.rounds} × ${plan.milliseconds} ms`;
    return [title, date, runtime.join(" "), `${cpu}, ${cores} cores, ${platform}`, times];
  });
  return table(["runtime", "date", "version", "machine", "starts × rounds × time of each"], rows);
}

/** @param {Run[]} runs the main runtime first */
export function page(runs) {
  if (runs.length === 0) throw new Error("no results are kept");
  const all = charts(runs);
  const groups = Object.entries(PAIRS).flatMap(([heading, pairs]) => {
    const found = pairs.some((pair) => measured(runs, pair));
    return found ? [`### ${heading}\n\n${leads(runs, pairs)}`] : [];
  });
  const missing = Object.values(PAIRS)
    .flat()
    .filter((pair) => !measured(runs, pair))
    .map(([group, own]) => `${code(own)} (${group})`);
  return `# Benchmarks

**${fromVersion(runs)}**

${image(all, "lead.svg")}
## Which call, and what it costs

Nanoseconds for one, the median of all rounds, on the WebAssembly engine.

${costs(runs)}
- **Store it? Use a function.** \`token_urlsafe()\` returns a string of its own, and its copies are wiped.
- **Send it and drop it? Use a minter.** Its strings are cut from a text of up to 4 KB, and each keeps that text alive.
- **Write it to a file or a socket? Use \`into\`.** No strings are made, and the bytes are wiped.
- **A few UUIDs or bytes?** \`crypto.randomUUID()\` and \`crypto.getRandomValues()\` are enough.

### Memory

${memory(runs)}
### The first token

Import and first token in a fresh process, less an empty program of the same round.

${firstToken(runs)}
${refills(runs)}
${image(all, "cold-start.svg")}
## How it compares

How many times as fast our call is, on the WebAssembly engine. In bold: the other is faster.

${groups.join("\n")}
Filling a buffer of 64 KiB, as a share of the speed of \`getRandomValues\` alone:

${shares(runs)}
${missing.length > 0 ? `Newer than these figures: ${missing.join("; ")}.\n\n` : ""}${image(all, "runtimes.svg")}
### Batch size

From how many at once the WebAssembly engine is ahead of the JavaScript engine, and stays ahead:

${crossovers(runs)}
${image(all, "batch-size.svg")}
## Where we lose

Each contender that is as secret and faster than our fastest, or than our fastest of the same form of string: how many
times as fast it is, the median of the rounds and their middle half. Where a row above is bold and not here, another
call or engine of ours is faster.

${lostTable(runs)}
## Method

- **Rounds.** All contenders of a group take turns on one machine. A ratio is taken within each round; the figure is the
  median of these ratios, in brackets the middle half. A machine that slows down slows both sides.
- **Processes.** Each contender runs in a process, page or Worker of its own, checked and warmed up first.
- **Outputs.** A contender is timed after its output was checked: form, alphabet, range, no duplicates.
- **Rivals** are as secret as ours: predictable generators, programs in C or Python and raw entropy are not counted.
- **Not measured**: latency, several threads, code that is not yet optimised beyond the first token.

[bench/README.md](../bench/README.md) has all of it.

${ran(runs)}
## Every figure

Times of all contenders, targets and whether they were met, and what could not be measured:

\`\`\`sh
node bench/index.js --results                                    # all of it
node bench/index.js --results --runtime node-24 --only "a UUID"  # one runtime, the groups with this in their names
npm run bench -- --runtime deno-2                                # measure again: bench/README.md
\`\`\`

[bench/results](../bench/results) has the time of every round. Charts carry a digest of what they were drawn from;
\`npm test\` compares them and this page with the results.
`;
}
