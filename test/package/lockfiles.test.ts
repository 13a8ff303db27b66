// What is installed to build and to test: pinned by hash, from the registry, under licences that allow it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { licenceCounts, licenceFaults } from "../../scripts/release/licences.js";
import {
  installedPackages,
  type Lockfile,
  lockfileFaults,
  lockfiles,
  missingLockfiles,
} from "../../scripts/release/lockfiles.js";

const all = lockfiles(fileURLToPath(new URL("../..", import.meta.url)));
const integrity = `sha512-${"A".repeat(86)}==`;
const good = { version: "1.0.0", license: "MIT", integrity };

const lockfile = (packages: Lockfile["packages"], folder = ""): Lockfile => ({ folder, packages });

describe("the lockfiles", () => {
  it("are those of the package, its benchmark, its trials and its example", () => {
    const folders = ["", "bench", "examples/edge-minter", "test/runtimes", "tools/charts"];
    expect(all.map(({ folder }) => folder)).toEqual(expect.arrayContaining(folders));
    for (const lockfile of all) expect(installedPackages(lockfile).length, lockfile.folder).toBeGreaterThan(10);
  });

  it("pin each package by its SHA-512, and name no other place than the registry", () => {
    expect(all.flatMap(lockfileFaults)).toEqual([]);
  });

  it("are there for each package.json, and of npm's kind", () => {
    expect(missingLockfiles(fileURLToPath(new URL("../..", import.meta.url)))).toEqual([]);
  });

  it("name an allowed licence for each package", () => {
    expect(all.flatMap(licenceFaults)).toEqual([]);
    const counted = Object.values(licenceCounts(all)).reduce((sum, count) => sum + count);
    expect(counted).toBeGreaterThan(400);
  });
});

describe("a lockfile is refused", () => {
  it.each([
    ["without a hash", { version: "1.0.0" }, /no SHA-512/],
    ["with a hash of SHA-1", { ...good, integrity: "sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA=" }, /no SHA-512/],
    ["with a hash and a weaker one", { ...good, integrity: `sha1-AA== ${integrity}` }, /no SHA-512/],
    ["from Git", { version: "1.0.0", resolved: "git+ssh://git@example.org/a.git#0" }, /no SHA-512/],
    ["with a download address", { ...good, resolved: "https://registry.npmjs.org/a/-/a-1.0.0.tgz" }, /downloaded from/],
  ])("%s", (_, entry, fault) => {
    expect(lockfileFaults(lockfile({ "node_modules/a": entry }))[0]).toMatch(fault);
    expect(lockfileFaults(lockfile({ "node_modules/a": good }))).toEqual([]);
  });

  it("that links to another folder than the repository's", () => {
    const linking = (path: string) =>
      lockfileFaults(lockfile({ "node_modules/a": { link: true, resolved: path } }, "x/y"));
    expect(linking("../..")).toEqual([]);
    for (const path of ["..", "../../..", "https://example.org/a.tgz"]) expect(linking(path)).toHaveLength(1);
  });

  it("that is missing, of another kind, or keeps addresses by default", () => {
    const folder = mkdtempSync(join(tmpdir(), "lockfiles-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const name of ["a", "b"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "a", "package.json"), "{}");
    writeFileSync(join(folder, "a", "yarn.lock"), "");
    writeFileSync(join(folder, "b", "package-lock.json"), "{}");
    expect(missingLockfiles(folder)).toEqual([
      "a/package.json has no lockfile",
      "b/.npmrc does not keep download addresses out of the lockfile",
      "a/yarn.lock: a lockfile of another kind",
    ]);
  });
});

describe("a licence", () => {
  const faults = (license: string | undefined, name = "a") =>
    licenceFaults(
      lockfile({
        [`node_modules/${name}`]: { version: "1.0.0", integrity, ...(license !== undefined && { license }) },
      }),
    );

  it.each(["MIT", "(MIT OR CC0-1.0)"])("is allowed: %s", (license) => expect(faults(license)).toEqual([]));

  it.each([
    "GPL-3.0-only",
    "MPL-2.0",
    "UNLICENSED",
    "SEE LICENSE IN LICENSE.md",
    "MIT AND GPL-3.0-only",
    "MIT ISC",
    "",
  ])("is refused: %s", (license) => {
    expect(faults(license)).toEqual([`package-lock.json: node_modules/a: ${license} is not allowed`]);
  });

  it("is excepted for the packages of the list alone", () => {
    expect(faults("MPL-2.0", "lightningcss")).toEqual([]);
    expect(faults("GPL-3.0-only", "lightningcss")).toHaveLength(1);
    expect(faults("MPL-2.0", "not-lightningcss")).toHaveLength(1);
    expect(faults("Apache-2.0 AND LGPL-3.0-or-later", "@img/sharp-win32-x64")).toEqual([]);
  });

  it("must be there", () => {
    expect(faults(undefined)).toEqual(["package-lock.json: node_modules/a: no licence"]);
  });
});
