// npm run assurance [-- --quick] [TOPIC ...]   tries, fails if anything fails, and keeps what a long run found
// npm run assurance -- --page                  only writes the page and draws the charts again
import { parseArgs } from "node:util";
import { keep } from "./kept.js";
import { publish } from "./page/publish.js";
import { NAMES, topic } from "./topics.js";

const { values, positionals } = parseArgs({
  options: { quick: { type: "boolean", default: false }, page: { type: "boolean", default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
  console.error(`there is no topic ${unknown.join(", ")}; there are ${NAMES.join(", ")}`);
  process.exit(2);
}
const chosen = values.page ? [] : positionals.length > 0 ? positionals : NAMES;
for (const name of chosen) {
  const { title, run } = await topic(name);
  console.log(`${title} ...`);
  const start = performance.now();
  const result = await run({ quick: values.quick });
  const seconds = Math.round((performance.now() - start) / 1000);
  for (const failure of result.failures) console.log(`FAILED  ${failure}`);
  console.log(`${title}: ${result.cases.toLocaleString("en")} cases, ${result.failures.length} failed, ${seconds} s`);
  if (result.failures.length > 0) process.exitCode = 1;
  if (!values.quick) keep(name, { seconds, ...result });
}
if (!values.quick) await publish();
