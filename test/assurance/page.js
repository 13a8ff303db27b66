// The table of verdicts in docs/assurance.md, made from the kept results. The rest of the page is written by hand.
import { table } from "../../tools/markdown.js";
import { between, put } from "../../tools/marked.js";
import { kept } from "./kept.js";
import { NAMES, topic } from "./topics.js";

const PAGE = "docs/assurance.md";
const MARK = "verdicts: npm run assurance writes them";

/** The version whose engine was rewritten since. */
const OLD = "0.1.0";

export async function verdicts() {
  const all = await Promise.all(NAMES.map(async (name) => ({ ...(await topic(name)), result: kept(name) })));
  const rows = all.map(({ title, tried, verdict, result }) => {
    const name = `[${title}](#${title
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, "")
      .replaceAll(" ", "-")})`;
    if (!result) return [name, tried, "", "**not run yet**", "", "", ""];
    const { amount, outcome, falseAlarm } = verdict(/** @type {never} */ (result));
    return [name, tried, amount, outcome, odds(falseAlarm), result.date, `\`${result.source}\``];
  });
  const old = all.filter(({ result }) => result?.source === OLD).map(({ title }) => title.toLowerCase());
  const machines = new Set(all.flatMap(({ result }) => (result ? [`${result.machine}, Node ${result.node}`] : [])));
  return [
    table(["topic", "what was tried", "how much", "outcome", "odds of a false alarm", "day", "source"], rows),
    ...(old.length > 0 ? [`These are results of version 0.1's engine, rewritten since: ${old.join(", ")}.\n`] : []),
    `Machine: ${[...machines].join("; ")}.\n`,
  ].join("\n");
}

/** @param {number | undefined} probability */
function odds(probability) {
  return probability === undefined ? "none" : probability.toExponential(0).replace("e", " × 10^");
}

/** What the page has. @param {string} text of the page */
export const written = (text) => between(text, MARK);

export async function write() {
  put(PAGE, MARK, await verdicts());
}
