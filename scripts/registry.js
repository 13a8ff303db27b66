// What the registry says of the packages of each lockfile, and how its answers are read: whether their signatures are right
// (of what is installed), and whether advisories are known. That it cannot be asked is no answer, and is said as such.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { lockfiles, named } from "./lockfiles.js";

/** @typedef {{ status: number | null, stdout: string, stderr: string }} Run of npm */

/** @typedef {{ checked: number, faults: string[], noted: string[], unchecked?: string }} Verdict how many packages were checked, what is wrong, what is worth a look, and why nothing was checked */

/** What Node and npm call a server that could not be reached. */
const UNREACHABLE =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b/;

/** What npm says where neither Sigstore nor the registry has a key for the registry. */
const NO_KEYS = "found no dependencies to audit that were installed from a supported registry";

/** @param {Run} run of `npm audit signatures` @returns {Verdict} */
export function signatures({ status, stdout, stderr }) {
  const verified = Number(/^(\d+) packages? ha(?:s|ve) (?:a )?verified registry signatures?$/m.exec(stdout)?.[1] ?? 0);
  if (status === 0 && verified > 0) return verdict({ checked: verified });
  const wrong = [...stdout.matchAll(/^(\S+@\S+) \(https?:.*\)$/gm)].map(
    ([, name]) => `${name}: invalid or missing signature`,
  );
  if (wrong.length > 0) return verdict({ checked: verified, faults: wrong });
  const said = errorOf(stderr);
  const unasked = status !== 0 && stdout.trim() === "" && (UNREACHABLE.test(codeOf(stderr)) || said === NO_KEYS);
  return verdict(unasked ? { unchecked: said } : { faults: [said || "npm gave no answer"] });
}

/** @param {Run} run of `npm audit --json` @param {readonly string[]} severities those that are faults @returns {Verdict} */
export function advisories({ status, stdout, stderr }, severities) {
  const answer = parsed(stdout);
  const known = answer?.metadata?.vulnerabilities;
  if (known && answer.vulnerabilities) {
    /** @type {{ name: string, severity: string }[]} */
    const found = Object.values(answer.vulnerabilities);
    const said = (/** @type {boolean} */ grave) =>
      found
        .filter(({ severity }) => severities.includes(severity) === grave)
        .map(({ name, severity }) => `${name}: an advisory, ${severity}`);
    return verdict({ checked: answer.metadata.dependencies.total, faults: said(true), noted: said(false) });
  }
  const said = answer?.message ?? errorOf(stderr);
  const unasked = status !== 0 && (answer?.statusCode >= 400 || UNREACHABLE.test(said));
  return verdict(unasked ? { unchecked: said } : { faults: [said || "npm gave no answer"] });
}

/** @param {Partial<Verdict>} parts @returns {Verdict} */
function verdict(parts) {
  return { checked: 0, faults: [], noted: [], ...parts };
}

/** Both verdicts on each lockfile. @param {string} root */
export function audits(root) {
  return lockfiles(root).map((lockfile) => {
    const cwd = join(root, lockfile.folder);
    const name = named(lockfile);
    const installed = existsSync(join(cwd, "node_modules"));
    const absent = verdict({ unchecked: "its packages are not installed" });
    return {
      name,
      signatures: installed ? signatures(npm(cwd, "signatures")) : absent,
      // The root's packages make what is published. The others are in examples, benchmarks and trials.
      advisories: advisories(
        npm(cwd, "--package-lock-only", "--json"),
        lockfile.folder === "" ? ANY : ["high", "critical"],
      ),
    };
  });
}

const ANY = ["info", "low", "moderate", "high", "critical"];

/** @param {string} cwd @param {string[]} args @returns {Run} */
function npm(cwd, ...args) {
  return spawnSync("npm", ["audit", ...args, "--fetch-retries=1", "--fetch-retry-mintimeout=1000"], {
    cwd,
    encoding: "utf8",
  });
}

/** @param {string} stderr */
function codeOf(stderr) {
  return /^npm error code (\S+)$/m.exec(stderr)?.[1] ?? "";
}

/** The first line of npm's error that is a sentence. @param {string} stderr */
function errorOf(stderr) {
  const lines = [...stderr.matchAll(/^npm error (?:network )?(.+)$/gm)].map(([, line = ""]) => line);
  return lines.find((line) => !/^(?:code|errno|syscall|A complete log) ?/.test(line)) ?? "";
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
