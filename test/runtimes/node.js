// Node: every line that is supported, and the flags that take something away.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { output, reportOf } from "./child.js";
import { printing, printingCommonJs } from "./script.js";
import { installed } from "./tools.js";

const INLINED = "inlined, compiled at the first use";

/** Packages of this folder that hold a Node. */
const LINES = ["node20", "node22", "node24", "node26"];

/** @type {readonly [flags: string[], engine: "wasm" | "js", arrival: string][]} */
const FLAGS = [
  [["--jitless"], "js", "none: WebAssembly is not there"],
  [["--no-expose-wasm"], "js", "none: WebAssembly is not there"],
  [["--frozen-intrinsics"], "wasm", INLINED],
  [["--disallow-code-generation-from-strings"], "wasm", INLINED],
];

/** @param {import("./index.js").Context} context @returns {Promise<import("./index.js").Case[]>} */
export async function cases({ app }) {
  const nodes = await Promise.all(
    LINES.map(async (name) => {
      const path = installed(`${name}/bin/node`);
      return { path, version: (await output(path, ["--version"])).trim().slice(1) };
    }),
  );
  const wasm = printing(app, { engine: "wasm" });
  const required = printingCommonJs(app, { engine: "wasm" });
  const [newest, stable] = [nodes[3], nodes[2]];
  if (!newest || !stable) throw new Error("four lines of Node are expected");
  const { path, version } = stable;
  return [
    ...nodes.flatMap(({ path, version }) => [
      /** @type {const} */ ({
        runtime: `Node ${version.split(".")[0]}, import`,
        version,
        engine: "wasm",
        arrival: INLINED,
        run: () => reportOf(path, [wasm]),
      }),
      /** @type {const} */ ({
        runtime: `Node ${version.split(".")[0]}, require()`,
        version,
        engine: "wasm",
        arrival: INLINED,
        run: () => reportOf(path, [required]),
      }),
    ]),
    ...FLAGS.map(([flags, engine, arrival]) => ({
      runtime: `Node 24, ${flags.join(" ")}`,
      version,
      engine,
      arrival,
      run: () => reportOf(path, [...flags, printing(app, { engine })]),
    })),
    {
      runtime: "Node 24, --permission, read access to the app",
      version,
      engine: "wasm",
      arrival: INLINED,
      run: () => reportOf(path, ["--permission", `--allow-fs-read=${app}`, wasm], { cwd: app }),
    },
    {
      runtime: "Node 24, secrets-wasm/js",
      version,
      engine: "js",
      arrival: "none: it is not in this entry",
      run: () => reportOf(path, [printing(app, { engine: "js", entry: "secrets-wasm/js" })]),
    },
    {
      runtime: "Node 24, what an import does",
      version,
      engine: "wasm",
      arrival: "nothing drawn or compiled before the first use",
      run: () => reportOf(path, [watching(app)]),
    },
  ];
}

/** Writes a module that imports the package while entropy and WebAssembly are watched. @param {string} app */
function watching(app) {
  const file = join(app, "watch.mjs");
  writeFileSync(
    file,
    `const seen = [];
const watch = (owner, name) => {
  const real = owner[name];
  owner[name] = new Proxy(real, {
    apply: (target, self, args) => (seen.push(name), Reflect.apply(target, self, args)),
    construct: (target, args) => (seen.push(name), Reflect.construct(target, args)),
  });
};
for (const name of ["getRandomValues", "randomUUID"]) watch(crypto, name);
for (const name of ["Module", "Instance", "Memory", "compile", "instantiate", "validate"]) watch(WebAssembly, name);
watch(Math, "random");
const { createSecrets, token_hex } = await import("secrets-wasm");
const failures = [];
if (seen.length > 0) failures.push("import: " + seen);
token_hex();
token_hex();
// That there was something to see; and once, not twice.
if (seen.join() !== "Module,Instance,getRandomValues") failures.push("two tokens: " + seen);
const { engine } = createSecrets();
if (seen.includes("random")) failures.push("Math.random was called");
console.log(JSON.stringify({ engine, checks: 3, failures }));
`,
  );
  return file;
}
