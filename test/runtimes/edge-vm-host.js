// Runs a bundle in an EdgeVM and prints its report: node edge-vm-host.js BUNDLE free|strict DIST
import { readFileSync } from "node:fs";

// Written so that TypeScript does not look for it, and the project type-checks without it.
const name = "@edge-runtime/vm";
const { EdgeVM } = await import(name);

const [bundle = "", mode, dist = ""] = process.argv.slice(2);
const allowed = mode === "free";
const COMPILED = Object.fromEntries(
  ["text", "draws"].map((name) => [
    `./${name}.wasm?module`,
    new WebAssembly.Module(readFileSync(`${dist}/${name}.wasm`)),
  ]),
);
const vm = new EdgeVM({
  codeGeneration: { strings: allowed, wasm: allowed },
  extend: (/** @type {object} */ context) => Object.assign(context, { COMPILED }),
});
// That the rule is in force.
const evaluates = vm.evaluate("(() => { try { return Function('return true')(); } catch { return false; } })()");
if (evaluates !== allowed)
  throw new Error(`code generation is ${evaluates ? "allowed" : "refused"}, and ought not to be`);
vm.evaluate(readFileSync(bundle, "utf8"));
console.log(JSON.stringify(await vm.evaluate("report()")));
