// docs/assurance.md, made from the kept results.
import { table } from "../../../tools/markdown.js";
import { kept } from "../kept.js";
import { NAMES, topic } from "../topics.js";
import { FINDINGS } from "./findings.js";

const many = (/** @type {number} */ count) => count.toLocaleString("en");

/** What was kept of each topic, in their order. */
async function found() {
  const all = [];
  for (const name of NAMES) {
    const result = kept(name);
    if (result) all.push({ result, ...(await topic(name)) });
  }
  return all;
}

/** How a heading is linked to. @param {string} title */
const anchor = (title) =>
  title
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, "")
    .replaceAll(" ", "-");

/** The whole page. */
export async function page() {
  const all = await found();
  const cases = all.reduce((sum, { result }) => sum + result.cases, 0);
  const failed = all.reduce((sum, { result }) => sum + result.failures.length, 0);
  const overview = table(
    ["what", "cases", "failed", "minutes", "Node.js", "day"],
    all.map(({ title, result }) => [
      `[${title}](#${anchor(title)})`,
      many(result.cases),
      many(result.failures.length),
      result.seconds ? (result.seconds / 60).toFixed(1) : "",
      result.node,
      result.date,
    ]),
    5,
  );
  const machines = [...new Set(all.map(({ result }) => result.machine))];
  const sections = all.map(
    ({ title, section, result }) => `## ${title}\n\n${section(/** @type {never} */ (result)).trim()}\n`,
  );
  return `# Assurance

\`\`\`sh
npm run assurance              # tries everything below, about two hours, and writes this page
npm run assurance -- timing    # one topic of it
npm run assurance -- --quick   # the form that CI runs, in minutes
\`\`\`

What was tried to break the promises of [security.md](security.md), and what came of it: ${many(cases)} cases, of which ${many(failed)} failed.
On ${machines.join("; ")}. Each section says what a case is there. What a long run found is kept in
[test/assurance/results](../test/assurance/results), and \`npm test\` compares this page with it.

${overview}
## Found and mended

${FINDINGS.map(({ what, mended }) => `- **${what}** ${mended}`).join("\n")}

${sections.join("\n")}`;
}
