// docs/runtimes.md: what the cases are, as a table; and a case as a line on the terminal.

/** @typedef {import("./index.js").Case} Case */

/** @param {Case} one @param {boolean} passed @param {number} seconds */
export function line({ runtime, version, engine, arrival }, passed, seconds) {
  const [state, name, number] = [passed ? "ok  " : "FAIL", runtime.padEnd(58), version.padEnd(14)];
  return `${state}  ${name}  ${number}  ${(engine ?? "-").padEnd(4)}  ${seconds.toFixed(1).padStart(5)} s  ${arrival}`;
}

const INTRODUCTION = `# Where it runs

One import works everywhere; the rest are for special cases:

| import from | gives |
| --- | --- |
| \`secrets-wasm\` | the kernels inside the file, compiled at the first use; in a Worker bundled by wrangler, what \`secrets-wasm/workerd\` gives |
| \`secrets-wasm/js\` | the JavaScript engine alone: smaller, and no compilation for a policy to refuse |
| \`secrets-wasm/workerd\` | the kernels as imported modules, for Cloudflare Workers |
| \`secrets-wasm/edge-light\` | the kernels as imported modules, for Vercel's Edge Runtime where it refuses to compile |
| \`secrets-wasm/core.wasm\` | all kernels in one module, for other hosts: see [abi.md](abi.md) |

- Where WebAssembly is refused, by a page's Content-Security-Policy for example, the JavaScript engine gives the same answers.
  \`createSecrets().engine\` says which it is, and \`createSecrets({ engine: "wasm" })\` insists.
- The types need TypeScript 5.7 or later.
- React Native needs a polyfill of \`getRandomValues\`, imported first.
- If you bundle a Worker by hand with the conditions \`workerd\` and \`worker\` and the build stops at \`text.wasm\`, tell
  the bundler to copy such files (esbuild: \`--loader:.wasm=copy\`), or leave \`workerd\` out.
- Processes that are snapshotted or cloned: [snapshots.md](snapshots.md).

## What is tried

\`npm run test:runtimes\` packs the package, installs the tarball, and holds it to the same contract in each of these: every
function against answers of CPython and of a model, each way out of a minter, bad arguments, sources of entropy that fail,
and the engine that must have been chosen. It writes this page. "default entry" is what a bundler takes that sets no condition
for Workers.
`;

const REST = `
Not tried, because they cannot be had here: Safari; Cloudflare and Vercel in production (workerd and EdgeVM are what they
publish of it); React Native itself (what it lacks is taken away); Windows and macOS.
`;

/** @param {Case[]} cases */
export function document(cases) {
  const run = cases.filter(({ engine }) => engine);
  const looked = cases.filter(({ engine }) => !engine);
  const rows = run.map(({ runtime, version, engine, arrival }) => row(runtime, version, engine ?? "", arrival));
  const table = [row("runtime", "version", "engine", "how the kernels arrive"), row(..."----"), ...rows].join("\n");
  const checks = looked.map(({ runtime, version, arrival }) => row(runtime, version, arrival));
  const package_ =
    checks.length > 0
      ? `\nThe package itself:\n\n${[row("check", "version", "of"), row(..."---"), ...checks].join("\n")}\n`
      : "";
  return `${INTRODUCTION}\n${table}\n${package_}${REST}`;
}

/**
 * The rows that a written document lacks, or has too many, whatever the versions.
 *
 * @param {Case[]} cases
 * @param {string} written
 */
export function differingRows(cases, written) {
  const [is, was] = [document(cases), written].map((text) =>
    text
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .map(key),
  );
  return [
    ...(is ?? []).filter((row) => !was?.includes(row)).map((row) => `has no row ${row}`),
    ...(was ?? []).filter((row) => !is?.includes(row)).map((row) => `no case is behind the row ${row}`),
  ];
}

/** @param {string[]} cells */
function row(...cells) {
  return `| ${cells.map((cell) => cell.replace(/^-$/, "---").replaceAll("|", "\\|")).join(" | ")} |`;
}

/** A row without its version; of a check of the package, its name alone. @param {string} line */
function key(line) {
  const [runtime, , ...rest] = line.slice(2, -2).split(" | ");
  return rest.length > 1 ? [runtime, ...rest].join(" | ") : `${runtime}`;
}
