// The program that a runtime is given: the contract, applied to the package.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} Script
 * @property {"wasm" | "js"} engine
 * @property {string} [entry] of the package
 * @property {string[]} [without] what the host lacks
 */

/** An expression for the report, where `contract` and `secrets` are. @param {Script} script */
export function reporting({ engine, without = [] }) {
  return `contract(secrets, ${JSON.stringify({ engine })}, ${JSON.stringify({ without })})`;
}

/** The imports before it. @param {Script} script */
export function imports({ entry = "secrets-wasm" }) {
  return `import * as secrets from "${entry}";\nimport { contract } from "./contract.js";\n`;
}

/** Writes a module that prints the report, and answers its path. @param {string} app @param {Script} script */
export function printing(app, script) {
  const file = join(app, `print-${script.engine}${script.entry?.replaceAll("/", "-") ?? ""}.mjs`);
  writeFileSync(file, `${imports(script)}console.log(JSON.stringify(await ${reporting(script)}));\n`);
  return file;
}

/** The same in CommonJS, where the package is required. @param {string} app @param {Script} script */
export function printingCommonJs(app, script) {
  const file = join(app, `print-${script.engine}.cjs`);
  const lines = [
    `const secrets = require("${script.entry ?? "secrets-wasm"}");`,
    `import("./contract.js")`,
    `  .then(({ contract }) => ${reporting(script)})`,
    `  .then((report) => console.log(JSON.stringify(report)));`,
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}
