// npm publish --dry-run, as a list to compare. It asks nobody: no registry (where a version that is already published
// would be an error), no account, no provenance (which npm makes in public workflows alone, and never in a dry run).
import { spawnSync } from "node:child_process";
import { CLOSED, settings } from "./empty-machine.js";
import { LIMITS, listFaults, PROGRAM } from "./files.js";
import { inFolder } from "./published.js";

/**
 * @typedef {{ name: string, version: string, size: number, unpackedSize: number,
 *   files: { path: string, mode: number }[] }} Report
 */

/**
 * What npm would publish, and what it says of it.
 *
 * @param {string} root @returns {{ report: Report, warnings: string[] }}
 */
export function dryRun(root) {
  return inFolder((folder) => {
    const args = ["publish", "--dry-run", "--json", "--ignore-scripts", "--no-provenance", "--registry", CLOSED];
    const env = { ...process.env, ...settings(folder) };
    const { status, stdout, stderr } = spawnSync("npm", args, { cwd: root, env, encoding: "utf8" });
    if (status !== 0) throw new Error(`npm publish --dry-run ended with ${status}:\n${stderr}`);
    const said = JSON.parse(stdout);
    // From npm 11 on by the package's name.
    const report = said.files ? said : Object.values(said)[0];
    return { report, warnings: stderr.split("\n").filter((line) => line.startsWith("npm warn publish")) };
  });
}

/** What is wrong with it. @param {ReturnType<typeof dryRun>} run */
export function dryRunFaults({ report, warnings }) {
  const { files, ...sizes } = report;
  const executables = files.filter(({ mode }) => (mode & 0o111) !== 0).map(({ path }) => path);
  return [
    ...listFaults(files.map(({ path }) => path)),
    ...executables.filter((path) => path !== PROGRAM).map((path) => `${path}: is executable`),
    ...(executables.includes(PROGRAM) ? [] : [`${PROGRAM}: is not executable`]),
    ...Object.entries(LIMITS).flatMap(([what, most]) => {
      const is = sizes[/** @type {keyof typeof LIMITS} */ (what)];
      return is <= most ? [] : [`${what}: ${is} bytes, of at most ${most}`];
    }),
    // npm mends a package.json as it publishes, and says so: then it is not what was tested.
    ...warnings.filter((line) => !line.includes("requires you to be logged in")),
  ];
}
