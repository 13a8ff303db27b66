// The supply chain: that the source gives the published bytes wherever it is built, and what is installed to build it.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { audits } from "../../../scripts/release/audits.js";
import { compileKernels, moduleFaults, NAMES } from "../../../scripts/release/kernels.js";
import { licenceCounts, licenceFaults } from "../../../scripts/release/licences.js";
import {
  installedPackages,
  lockfileFaults,
  lockfiles,
  missingLockfiles,
  named,
} from "../../../scripts/release/lockfiles.js";
import { differences, sha256 } from "../../../scripts/release/published.js";
import { whole } from "../../../tools/figures.js";
import { freshBuild, packedAt } from "./fresh-build.js";
import { schemaFaults } from "./schema.js";

export const title = "Supply chain";
export const tried =
  "builds elsewhere, the bill of materials, each locked package: hash, licence, signature, advisories";

/** @typedef {Awaited<ReturnType<typeof run>>} Result */
/** @typedef {import("../../../scripts/release/kernels.js").Kernels} Kernels */
/** @typedef {import("./fresh-build.js").Conditions} Conditions */

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Two places that differ in whatever a build might read. */
const PLACES = [
  { folder: "a", zone: "UTC", locale: "C", umask: "022", user: "first" },
  { folder: "another place/Ünïcode", zone: "Pacific/Kiritimati", locale: "tr_TR.UTF-8", umask: "077", user: "second" },
];

/** Other versions of Node.js that test/runtimes installs, for the long form. */
const NODES = ["node22", "node24", "node26"];

/** @param {{ quick: boolean }} form */
export async function run({ quick }) {
  const kernels = compileKernels();
  const { builds, files, tarball, failures } = rebuild(kernels, quick ? PLACES.slice(1) : [...PLACES, ...otherNodes()]);

  console.error("the bill of materials");
  const bom = files.get("dist/sbom.cdx.json")?.toString() ?? "";
  failures.push(...(await schemaFaults(bom)));

  console.error("the lockfiles");
  const locked = lockfiles(root);
  failures.push(...missingLockfiles(root), ...locked.flatMap(lockfileFaults), ...locked.flatMap(licenceFaults));
  const packages = locked.map((lockfile) => ({ name: named(lockfile), packages: installedPackages(lockfile).length }));

  console.error("what the registry says");
  const answers = audits(root);
  for (const { name, signatures, advisories } of answers) {
    failures.push(...[...signatures.faults, ...advisories.faults].map((fault) => `${name}: ${fault}`));
  }

  return {
    failures,
    kernels: NAMES.map((name) => ({ name, sha256: sha256(kernels[name]), bytes: kernels[name].length })),
    files: files.size,
    tarball,
    builds,
    components: /** @type {{ purl: string }[]} */ (JSON.parse(bom || "{}").components ?? []).map(({ purl }) => purl),
    lockfiles: packages,
    licences: licenceCounts(locked),
    registry: answers.map(({ name, signatures, advisories }) => ({
      name,
      // null is "not checked".
      signatures: signatures.unchecked === undefined ? signatures.checked : null,
      advisories: advisories.unchecked === undefined ? advisories.checked : null,
      notChecked: [signatures.unchecked, advisories.unchecked].filter((reason) => reason !== undefined),
    })),
  };
}

/** Builds in each place, and compares with what is built here. @param {Kernels} kernels @param {Conditions[]} places */
function rebuild(kernels, places) {
  const parent = mkdtempSync(join(tmpdir(), "secrets-wasm-"));
  try {
    const here = packedAt(root, parent);
    const failures = moduleFaults(here.files, kernels).map((fault) => `built here: ${fault}`);
    const builds = [];
    for (const place of places) {
      console.error(`a build in "${place.folder}"`);
      const { node, files, tarball } = freshBuild(parent, place);
      const faults = [...moduleFaults(files, kernels), ...differences(files, here.files)];
      failures.push(...faults.map((fault) => `built in "${place.folder}": ${fault}`));
      const { folder, zone, locale, umask } = place;
      const equal = [...files].filter(([name, bytes]) => here.files.get(name)?.equals(bytes)).length;
      builds.push({ folder, zone, locale, umask, node, files: files.size, equal, tarball: sha256(tarball) });
    }
    return { builds, files: here.files, tarball: sha256(here.tarball), failures };
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

/** @returns {Conditions[]} */
function otherNodes() {
  return NODES.map((name) => {
    const node = join(root, "test/runtimes/node_modules", name, "bin");
    if (!existsSync(node)) throw new Error(`${name} is not installed: npm ci --prefix test/runtimes --ignore-scripts`);
    return { folder: name, zone: "UTC", locale: "C", umask: "022", user: "third", node };
  });
}

/** @param {Result} result */
export function verdict({ failures, builds, files, lockfiles, registry }) {
  const equal = builds.filter((build) => build.equal === files && build.files === files).length;
  const unchecked = (/** @type {"signatures" | "advisories"} */ what) => {
    const count = registry.filter((answer) => answer[what] === null).length;
    return count === 0 ? `${what} checked` : `${what} of ${count} of ${lockfiles.length} lockfiles **NOT CHECKED**`;
  };
  const packages = lockfiles.reduce((sum, { packages }) => sum + packages, 0);
  return {
    amount: `${builds.length} builds of ${files} files, ${whole(packages)} packages of ${lockfiles.length} lockfiles`,
    outcome: [
      `${equal} of ${builds.length} builds gave the same bytes`,
      failures.length === 0 ? "nothing wrong with what was checked" : `${failures.length} faults`,
      unchecked("signatures"),
      unchecked("advisories"),
    ].join("; "),
  };
}
