// What the package must do in every runtime: plain JavaScript over the package's namespace, without anything of a host.
import { testDefaults } from "./contract/defaults.js";
import { testEngineChoice } from "./contract/engines.js";
import { testFaults } from "./contract/faults.js";
import { testFills } from "./contract/fills.js";
import { Findings } from "./contract/findings.js";
import { testMinters } from "./contract/minters.js";
import { testPythonCalls } from "./contract/python-calls.js";
import { testFigures, testSystems } from "./contract/systems.js";

/** @typedef {typeof import("../../src/index.ts")} Package */
/** @typedef {import("../../src/index.ts").Secrets} Secrets */
/** @typedef {{ engine: "wasm" | "js", checks: number, failures: string[] }} Report of the engine that was chosen */

/** The pools that everything is tried with: none, and the default. */
const POOLS = [0, 65536];

/**
 * Tries the package, and reports what is not as it should be.
 *
 * @param {Package} secrets the namespace of the package
 * @param {{ engine: "wasm" | "js" }} expected the engine that must have been chosen
 * @param {{ without?: readonly string[] }} [host] what the host lacks: "ReadableStream", "TextEncoder"
 * @returns {Promise<Report>}
 */
export async function contract(secrets, { engine }, { without = [] } = {}) {
  const findings = new Findings();
  findings.attempt("engines", () => testEngineChoice(findings, secrets, engine));
  findings.attempt("defaults", () => testDefaults(findings, secrets));
  findings.attempt("figures", () => testFigures(findings, secrets));
  /** @type {("wasm" | "js")[]} */
  const engines = engine === "wasm" ? ["wasm", "js"] : ["js"];
  for (const kind of engines) {
    for (const pool of POOLS) {
      const under = findings.under(`${kind} engine, pool of ${pool}`);
      /** @type {import("./contract/findings.js").Bench} */
      const bench = {
        open: (entropy) => secrets.createSecrets({ engine: kind, pool, entropy, health: false }),
        pool,
        findings: under,
      };
      under.attempt("Python's calls", () => testPythonCalls(bench));
      under.attempt("fills", () => testFills(bench));
      under.attempt("systems", () => testSystems(bench));
      under.attempt("faults", () => testFaults(bench));
      await under.attemptLater("minters", () => testMinters(bench, without));
    }
  }
  return { engine: secrets.createSecrets().engine, ...findings.found };
}
