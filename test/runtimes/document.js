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
- Node.js 20.18 or later. Node 18 needs \`--experimental-global-webcrypto\`: without it there is no \`crypto\`, and each draw
  throws an error that says so.
- Browsers: Chrome 91, Firefox 90, Safari 15 or later. The files have the syntax of ES2022 and no built-in younger than
  ES2021; compiled to ES2015 they give the same answers. Bigints have no older form, so nothing older runs.
- \`require\` gives a CommonJS file. From Node 20.19 and 22.12 on it gives the module that \`import\` gives, so there is one
  default engine; so it is with bundlers. Elsewhere a process that uses both has two, each with bytes of its own:
  \`discard()\` of one does not wipe those of the other. \`require\` of \`/workerd\` and \`/edge-light\` gives the default
  entry.
- The types need TypeScript 5.0 or later, with \`moduleResolution\` \`node\`, \`node16\`, \`nodenext\` or \`bundler\`.
- React Native needs a polyfill of \`getRandomValues\`, imported first. A \`getRandomValues\` that is not the runtime's own
  is called for each draw, and nothing is prefetched. \`secrets-wasm/js\` is smaller, and Hermes has no WebAssembly.
- Next.js with \`cacheComponents\` stops the build where a page draws while it is prerendered. Wait for the request first,
  in a component inside \`<Suspense>\`:
  \`\`\`jsx
  import { connection } from "next/server";

  async function Token() {
    await connection();
    return <input type="hidden" name="csrf" value={token_urlsafe()} />;
  }
  \`\`\`
  Do not pass \`createSecrets\` a function that calls \`getRandomValues\` there, unless with \`pool: 0\`: prefetched bytes hide
  later draws from Next.js. Without \`cacheComponents\`, Next.js does not watch what draws: a page that is static has one
  token for all.
- StarlingMonkey (componentize-js): a token drawn at the top level of a module stops the build. Draw in the exported
  function.
- WebAssembly reserves about 10 GB of addresses (V8). Where they are limited (\`ulimit -v\`), the memory of one engine may
  leave too few for Node's own \`fetch\`: import \`secrets-wasm/js\` there.
- If you bundle a Worker by hand with the conditions \`workerd\` and \`worker\` and the build stops at \`text.wasm\`, tell
  the bundler to copy such files (esbuild: \`--loader:.wasm=copy\`), or leave \`workerd\` out.
- Processes that are snapshotted or cloned: [snapshots.md](snapshots.md).

## What is tried

\`npm run test:runtimes\` packs the package, installs the tarball, and holds it to the same contract in each of these: every
function against answers of CPython and of a model, each way out of a minter, bad arguments, sources of entropy that fail,
and the engine that must have been chosen. It writes this page; what is in test/runtimes/long is tried before a release.
"default entry" is what a bundler takes that sets no condition for Workers.
`;

const REST = `
Not tried, because they cannot be had here: Safari; Cloudflare and Vercel in production (workerd and EdgeVM are what they
publish of it); React Native on a device (Metro's bundles run in Hermes); WebKitGTK, whose driver is another browser
to install for one row; Windows and macOS.
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
