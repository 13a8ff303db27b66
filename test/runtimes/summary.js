// The README's table of runtimes, made of docs/runtimes.md.

/** Where its place in the README is. */
export const RUNTIMES = "runtimes: npm run test:runtimes writes them";

/** @type {[name: string, rows: RegExp, stand?: string][]} */
const KINDS = [
  ["Node.js, `import` and `require`", /^Node /],
  ["Node.js by pnpm and Yarn Plug'n'Play", /^(?:pnpm|Yarn),/],
  ["Deno", /^Deno/],
  ["Bun", /^Bun/],
  ["Cloudflare Workers", /^(?:workerd|wrangler) /],
  ["Vercel's Edge Runtime", /^EdgeVM/],
  [
    "React Native, with a polyfill of `getRandomValues`",
    /React Native$/,
    "what Metro bundles, in Hermes; the language and `getRandomValues` alone",
  ],
  ["Next.js: routes on Node and on the edge", /^Next\.js/],
  ["Jest, ts-jest, vitest with jsdom and happy-dom", /^(?:Jest|vitest),/],
  ["Chromium: pages and workers", /^Chromium/],
  ["Firefox: pages and workers", /^Firefox/],
  ["Compilers to ES2015: esbuild, Babel, SWC", /, to ES2015$/],
  ["Bundlers", /^(?:esbuild|Rollup|Rolldown|Vite|webpack|Parcel),/],
];

const ENGINES = { wasm: "WebAssembly", js: "JavaScript", "js wasm": "WebAssembly; JavaScript where that is refused" };

/** A row a kind of runtime. @param {string} page the text of docs/runtimes.md */
export function summary(page) {
  const [, table = ""] = page.split("| how the kernels arrive |\n| --- | --- | --- | --- |\n");
  const rows = [...(table.split("\n\n")[0] ?? "").matchAll(/^\| (.*?) \| (.*?) \| (wasm|js) \|/gm)].map(
    ([, label = "", version = "", engine = ""]) => ({ label, version, engine }),
  );
  const strangers = rows.filter(({ label }) => KINDS.filter(([, pattern]) => pattern.test(label)).length !== 1);
  if (strangers.length > 0) throw new Error(`of no kind, or of two: ${strangers.map(({ label }) => label).join("; ")}`);
  const lines = KINDS.map(([name, pattern, stand]) => {
    const own = rows.filter(({ label }) => pattern.test(label));
    if (own.length === 0) throw new Error(`no row is of ${name}`);
    const engines = /** @type {keyof typeof ENGINES} */ (
      [...new Set(own.map(({ engine }) => engine))].sort().join(" ")
    );
    return `| ${name} | ${stand ?? versions(own)} | ${own.length} | ${ENGINES[engines]} |\n`;
  });
  return `| where | tried | cases | engine |\n| --- | --- | --: | --- |\n${lines.join("")}`;
}

/**
 * The versions, after the tool's name where there are several tools.
 *
 * @param {{ label: string, version: string }[]} rows
 */
function versions(rows) {
  const tool = (/** @type {string} */ label) => /^\w+/.exec(label)?.[0] ?? "";
  const several = new Set(rows.map(({ label }) => tool(label))).size > 1;
  return [...new Set(rows.map(({ label, version }) => (several ? `${tool(label)} ${version}` : version)))].join(", ");
}
