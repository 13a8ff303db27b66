// What the registry says of the packages of each lockfile: whether their signatures are right (of what is installed),
// and whether advisories are known. That it cannot be asked is no answer: it is NOT CHECKED, and fails with
// --required, as before a release.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { installedPackages, lockfiles, named } from "./lockfiles.js";
import { root } from "./published.js";

/** @typedef {{ status: number | null, stdout: string, stderr: string }} Answer of npm */
/**
 * @typedef {{ checked: number, faults: string[], unchecked?: string }} Verdict how many packages were checked, what is
 * wrong, or why nothing was checked
 */

/** What npm says where nobody answers, or neither Sigstore nor the registry has a key for the registry. */
const UNASKED = new RegExp(
  `^npm error (?:${[
    "code (?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT)",
    "audit endpoint returned an error",
    "found no dependencies to audit that were installed from a supported registry",
  ].join("|")})$`,
  "m",
);

/** @param {Answer} answer of `npm audit signatures` */
export function signatures(answer) {
  const verified = /^(\d+) packages? ha(?:s|ve) (?:a )?verified registry signatures?$/m.exec(answer.stdout)?.[1];
  return verdict(answer, Number(verified ?? 0));
}

/** @param {Answer} answer of `npm audit` @param {number} packages that it was asked about */
export function advisories(answer, packages) {
  return verdict(
    answer,
    /^(?:found 0|\d+ .*severity) vulnerabilit|^\d+ vulnerabilities \(/m.test(answer.stdout) ? packages : 0,
  );
}

/** Nothing passes but what npm says has passed. @param {Answer} answer @param {number} checked @returns {Verdict} */
function verdict({ status, stdout, stderr }, checked) {
  if (status === 0 && checked > 0) return { checked, faults: [] };
  const [, said] = /^npm (?:error network|warn audit|error(?! (?:code|errno|syscall))) (.+)$/m.exec(stderr) ?? [];
  const answered = checked > 0 || /registry signature/.test(stdout);
  if (status !== 0 && !answered && said && UNASKED.test(stderr)) return { checked: 0, faults: [], unchecked: said };
  return { checked, faults: [stdout.trim() || said || "npm gave no answer"] };
}

/** Both verdicts on each lockfile. @param {string} root */
export function audits(root) {
  return lockfiles(root).map((lockfile) => {
    const cwd = join(root, lockfile.folder);
    const npm = (/** @type {string[]} */ ...args) =>
      spawnSync("npm", ["audit", ...args, "--fetch-retries=1", "--fetch-retry-mintimeout=1000"], {
        cwd,
        encoding: "utf8",
      });
    // The root's packages make what is published. The others are in examples, benchmarks and trials.
    const level = lockfile.folder === "" ? "info" : "high";
    return {
      name: named(lockfile),
      signatures: existsSync(join(cwd, "node_modules"))
        ? signatures(npm("signatures"))
        : { checked: 0, faults: [], unchecked: "its packages are not installed" },
      advisories: advisories(npm("--package-lock-only", `--audit-level=${level}`), installedPackages(lockfile).length),
    };
  });
}

/** @param {string[]} args */
export function run(args) {
  const all = audits(root);
  return /** @type {const} */ (["signatures", "advisories"]).flatMap((kind) => {
    for (const { name, [kind]: verdict } of all) {
      if (verdict.unchecked !== undefined) console.log(`NOT CHECKED  ${kind}, ${name}: ${verdict.unchecked}`);
      else console.log(`checked      ${kind}, ${name}: ${verdict.checked} packages, ${verdict.faults.length} wrong`);
    }
    const unchecked = all.filter(({ [kind]: verdict }) => verdict.unchecked !== undefined).map(({ name }) => name);
    if (unchecked.length > 0) console.log(`${kind}: ${unchecked.length} of ${all.length} lockfiles NOT CHECKED`);
    return [
      ...all.flatMap(({ name, [kind]: { faults } }) =>
        faults.map((fault) => `WRONG        ${kind}, ${name}: ${fault}`),
      ),
      ...(args.includes("--required") ? unchecked.map((name) => `${kind}, ${name}: NOT CHECKED`) : []),
    ];
  });
}
