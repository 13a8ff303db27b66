// The schema of CycloneDX, by the library of those who keep it, which is installed in this folder.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** @typedef {{ validate(text: string): Promise<object | null> }} Validator */
/**
 * @typedef {object} Library the part of it that is used
 * @property {{ Version: { v1dot6: string } }} Spec
 * @property {{ JsonStrictValidator: new (version: string) => Validator }} Validation
 */

/** What the schema finds wrong with a document. @param {string} text */
export async function schemaFaults(text) {
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
  execFileSync("npm", args, { cwd: fileURLToPath(new URL(".", import.meta.url)), stdio: ["ignore", "ignore", "pipe"] });
  const entry = new URL("node_modules/@cyclonedx/cyclonedx-library/dist.node/index.node.js", import.meta.url);
  /** @type {{ default: Library }} */
  const { default: library } = await import(entry.href);
  const found = await new library.Validation.JsonStrictValidator(library.Spec.Version.v1dot6).validate(text);
  return found === null ? [] : [`the bill of materials breaks the schema: ${JSON.stringify(found).slice(0, 200)}`];
}
