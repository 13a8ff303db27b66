// What an import of the package does: nothing that could be seen.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes a module that imports the package while entropy and WebAssembly are watched. @param {string} app */
export function watching(app) {
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
// That there was something to see; and for each token, since the watched function is not the runtime's own.
if (seen.join() !== "Memory,Module,Instance,getRandomValues,getRandomValues") failures.push("two tokens: " + seen);
const { engine } = createSecrets();
if (seen.includes("random")) failures.push("Math.random was called");
console.log(JSON.stringify({ engine, checks: 3, failures }));
`,
  );
  return file;
}
