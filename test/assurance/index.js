// npm run assurance [-- --quick] [TOPIC ...]           tries, and fails if anything fails; keeps what a long run found
// node test/assurance/index.js --results [TOPIC ...]   prints what is kept
// node test/assurance/index.js --page                  writes the table of docs/assurance.md again
import { parseArgs } from "node:util";
import { keep, kept } from "./kept.js";
import { listing } from "./listing.js";
import { write } from "./page.js";
import { NAMES, topic } from "./topics.js";

const flag = /** @type {const} */ ({ type: "boolean", default: false });
const { values, positionals } = parseArgs({
  options: { quick: flag, results: flag, page: flag },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
  console.error(`unknown topic ${unknown.join(", ")}; expected ${NAMES.join(", ")}`);
  process.exit(2);
}
const chosen = positionals.length > 0 ? positionals : NAMES;

/** @param {string} name */
async function attempt(name) {
  const { title, tried, run, verdict } = await topic(name);
  console.log(`${title}: ${tried}`);
  const start = performance.now();
  const result = await run({ quick: values.quick });
  const seconds = Math.round((performance.now() - start) / 1000);
  const { amount, outcome } = verdict(/** @type {never} */ (result));
  for (const failure of result.failures) console.log(`FAILED  ${failure}`);
  console.log(`${result.failures.length > 0 ? "FAILED" : "passed"}  ${amount}, ${seconds} s: ${outcome}\n`);
  if (result.failures.length > 0) process.exitCode = 1;
  if (!values.quick) keep(name, { seconds, ...result });
}

if (values.results) {
  for (const name of chosen) console.log(listing({ topic: name, ...kept(name) }));
} else {
  if (!values.page) for (const name of chosen) await attempt(name);
  if (!values.quick) await write();
}
