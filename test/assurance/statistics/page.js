// The result as Markdown.
import { failed, isWeak } from "./dieharder.js";
import { FORMS } from "./positions.js";
import { STREAMS } from "./streams.js";

/** @typedef {Awaited<ReturnType<typeof import("./index.js").run>>} Result */
/** @typedef {Result["ours"]} Summary */

const whole = (/** @type {number} */ figure) => figure.toLocaleString("en", { maximumFractionDigits: 0 });
const engineName = (/** @type {string} */ engine) => (engine === "wasm" ? "WebAssembly" : "JavaScript");

/** "1 in 85", or a power of ten. @param {number | undefined} log10 */
function odds(log10) {
  if (log10 === undefined) return "";
  if (log10 === 0) return "any";
  return log10 > -4 ? `1 in ${whole(10 ** -log10)}` : `10^${log10.toFixed(log10 > -100 ? 1 : 0)}`;
}

/** A count or mean: few digits where there are few. @param {number} figure */
const figure = (figure) => (figure >= 100 ? whole(figure) : `${Number(figure.toPrecision(2))}`);

/** @param {string[]} heads @param {(string | number)[][]} rows */
function table(heads, rows) {
  const lines = [heads, heads.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** How far out at the worst. @param {Summary} summary @param {string} subject @param {string} engine @param {string} by */
function worstOf({ worst }, subject, engine, by) {
  return worst.find((found) => found.subject === subject && found.engine === engine && found.by === by);
}

/** @param {Summary} summary @param {string} stream @param {string} engine */
function answers({ batteries }, stream, engine) {
  return batteries.filter((answer) => answer.stream === stream && answer.engine === engine);
}

/** @param {Result} result */
function tools({ ours }) {
  const rows = ours.tools.map(({ stream, engine, ent, rngtest }) => {
    const battery = answers(ours, stream, engine);
    const ps = battery.flatMap(({ p }) => p);
    const again = battery.filter(({ again }) => again.length > 0).length;
    return [
      `${stream}: ${STREAMS[stream]?.from}`,
      engineName(engine),
      ent.chiSquare.toFixed(1),
      ent.entropy.toFixed(6),
      odds(worstOf(ours, stream, engine, "ent")?.odds),
      `${rngtest.failed} of ${whole(rngtest.blocks)}`,
      figure(rngtest.expected),
      ps.length,
      ps.filter(isWeak).length,
      again,
    ];
  });
  const heads = ["stream", "engine", "ent: chi-square of 255", "bits a byte", "furthest out of 5"];
  return table([...heads, "rngtest: blocks that fail", "expected", "dieharder: p-values", "weak", "run again"], rows);
}

/** @param {Result} result */
function positions({ ours }) {
  const rows = ours.worst
    .filter(({ by }) => by === "positions")
    .map(({ subject, engine, checks, odds: single }) => {
      const pairs = worstOf(ours, subject, engine, "pairs");
      const symbols = Math.max(...(FORMS[subject]?.sizes ?? []));
      return [subject, engineName(engine), symbols, checks, odds(single), pairs?.checks ?? 0, odds(pairs?.odds)];
    });
  return table(["form", "engine", "symbols", "positions", "furthest out", "pairs", "furthest out"], rows);
}

/** @param {Result} result */
function birthdays({ ours }) {
  const rows = ours.birthdays.map(({ bits, tokens, engine, expected, pairs, limit }) => [
    `${whole(tokens)} of ${bits} bits`,
    engineName(engine),
    figure(expected),
    whole(pairs),
    whole(limit),
  ]);
  return table(["tokens", "engine", "equal pairs expected", "found", "too many from (odds below 10^-9)"], rows);
}

/** @param {Result} result */
function uniformity({ uniform }) {
  const rows = uniform.map(({ of, count, distance, odds: log10 }) => {
    return [of, count, distance.toFixed(4), odds(log10)];
  });
  return table(["p-values of", "how many", "Kolmogorov's distance", "odds of as far, at most"], rows);
}

/** @param {Result} result */
function caught({ biased }) {
  const looks = ["positions", "pairs", "ent", "rngtest"];
  const subjects = [...new Set(biased.worst.map(({ subject }) => subject))].filter(
    (subject) => FORMS[subject] || STREAMS[subject],
  );
  const rows = subjects.flatMap((subject) =>
    ["wasm", "js"].map((engine) => {
      const battery = answers(biased, subject, engine);
      const out = battery.filter(failed).length;
      return [
        subject,
        FORMS[subject]?.rejects || STREAMS[subject]?.caughtBy.length ? "yes" : "no",
        engineName(engine),
        ...looks.map((by) => odds(worstOf(biased, subject, engine, by)?.odds)),
        battery.length > 0 ? `${out} of ${battery.length}` : "",
      ];
    }),
  );
  return table(["form or stream", "biased", "engine", ...looks, "dieharder's tests out"], rows);
}

/** @param {Result} result */
export function section(result) {
  const { ours, biased, weak, bytes, failures } = result;
  const tests = new Set(ours.batteries.map(({ test }) => test)).size;
  const verdict = failures.length === 0 ? "None is out" : `There are ${failures.length} failures`;
  const falseAlarm = Math.log10(ours.falseAlarm + biased.falseAlarm);
  return `What both engines give, in ${Object.keys(STREAMS).length} forms, goes through Debian's ent, rngtest and dieharder, and through counts of our own:
${whole(ours.checks)} figures, and ${whole(ours.ps)} p-values of dieharder's. ${verdict}. A figure is out if fair bits give one as far from
what is expected with odds below 10^${ours.limit.toFixed(1)}: so a run blames a fair source with odds of at most 10^${falseAlarm.toFixed(1)}.
The same commands over a copy of the project that is biased on purpose put ${biased.out} of ${whole(biased.checks)} figures out.

\`npm run assurance -- statistics\` needs Debian's packages dieharder, ent and rng-tools-debian (for rngtest). By hand:

\`\`\`sh
node dist/cli.js bytes -n 100M 1 | ent
node test/assurance/statistics/streams.js symbols js | dieharder -g 200 -d 8
\`\`\`

### Other people's programs

Each form is made bytes again: hex, base64url and the 53 bits of doubles exactly; of integers below a bound, and of symbols,
the bits of each value's place in a block of a power of two (62 = 32 + 16 + 8 + 4 + 2), which are fair if the values are.

- **ent** and **rngtest** read ${whole(bytes)} bytes of each. A fair block of 20,000 bits fails FIPS 140-2, which is what
  rngtest counts, with odds of 8 in 10,000: they are computed.
- **dieharder** runs ${tests} tests over \`bytes\` and some of them over the others, each on fresh bytes. A test with a p-value
  beyond 10^-6 on either side is run again, and once more, and is out if that is there each time. One p-value in a hundred is
  weak, as dieharder says: ${figure(weak.expected)} are expected, and there are ${weak.count}.

${tools(result)}

### Each position, each pair

How often each symbol stands at each position of a token, and beside each at the next, in ${whole(result.tokens)} tokens of
each form. Of the chi-squares, the one furthest from what is expected, either way, and how often one as far is met. Single
values stand in rows of 16.

${positions(result)}

### Duplicates

${birthdays(result)}

### p-values as a whole

Where all is well they are uniform: as many in each twentieth. The bound on the odds is that of Dvoretzky, Kiefer and
Wolfowitz, for p-values that are independent and exact; two pairs may share a position, and dieharder's lean to 1, for its
own AES too.

![How p-values are spread](assurance/statistics.svg)

${uniformity(result)}

### A build that is biased on purpose

In a copy of the project each rejection is made \`value % bound\`, in single draws and in the kernels, WebAssembly and JavaScript; bigints, and
JavaScript's words of 64 bits, keep theirs. The odds are those of fair bits, in ${whole(biased.tokens)} tokens and ${whole(biased.bytes)} bytes; the limit is
10^${biased.limit.toFixed(1)}. What rejects nothing has to pass, and the rest to be caught by each that looks, but for \`fills\` by rngtest: one bit in
31 is biased there, which hardly shows in blocks of 20,000.

${caught(result)}
`;
}
