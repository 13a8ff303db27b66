// What is installed to build and to test: pinned by hash, from the registry, under licences that allow it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { isAllowed, licenceCounts, licenceFaults } from "../../scripts/licences.js";
import {
  installedPackages,
  type Lockfile,
  lockfileFaults,
  lockfiles,
  missingLockfiles,
} from "../../scripts/lockfiles.js";

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
    ["with a download address", { ...good, resolved: "https://registry.npmjs.org/a/-/a-1.0.0.tgz" }, /downloaded from/],
  ])("%s", (_, entry, fault) => {
    expect(lockfileFaults(lockfile({ "node_modules/a": entry }))).toEqual([expect.stringMatching(fault)]);
    expect(lockfileFaults(lockfile({ "node_modules/a": good }))).toEqual([]);
  });

  it.each([
    "git+https://example.org/a.git",
    "git://example.org/a.git",
    "github:owner/a",
    "owner/a",
    "https://example.org/a.tgz",
    "http://example.org/a.tgz",
    "file:../a",
    "./a",
    "~/a",
    "/a",
  ])("that depends on %s", (wanted) => {
    for (const kind of ["dependencies", "devDependencies", "optionalDependencies"]) {
      expect(lockfileFaults(lockfile({ "": { [kind]: { a: wanted } } })), kind).toHaveLength(1);
    }
    expect(lockfileFaults(lockfile({ "node_modules/b": { ...good, dependencies: { a: wanted } } }))).toHaveLength(1);
  });

  it.each(["1.0.0", "^1.0.0", "~1.0.0", ">=1 <3", "*", "latest", "npm:b@1", "npm:@s/b@1.0.0"])(
    "but not for %s",
    (wanted) => {
      expect(lockfileFaults(lockfile({ "": { devDependencies: { a: wanted } } }))).toEqual([]);
    },
  );

  it("that links to another folder than the repository's", () => {
    const linking = (path: string) =>
      lockfileFaults(
        lockfile(
          { "": { dependencies: { a: `file:${path}` } }, "node_modules/a": { link: true, resolved: path } },
          "x/y",
        ),
      );
    expect(linking("../..")).toEqual([]);
    expect(linking("..")).toHaveLength(2);
    expect(linking("../../..")).toHaveLength(2);
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
  it.each([
    "MIT",
    "MIT OR GPL-3.0-only",
    "GPL-3.0-only OR MIT",
    "(MIT OR CC0-1.0)",
    "MIT AND (ISC OR GPL-2.0-only)",
    "GPL-2.0-only AND ISC OR MIT",
  ])("is allowed: %s", (expression) => expect(isAllowed("a", expression)).toBe(true));

  it.each([
    "GPL-3.0-only",
    "AGPL-3.0-or-later",
    "LGPL-3.0-or-later",
    "MPL-2.0",
    "UNLICENSED",
    "SEE LICENSE IN LICENSE.md",
    "MIT AND GPL-3.0-only",
    "MIT AND (ISC AND GPL-2.0-only)",
    "MIT OR",
    "(MIT",
    "MIT)",
    "MIT ISC",
    "",
  ])("is refused: %s", (expression) => expect(isAllowed("a", expression)).toBe(false));

  it("is excepted for the packages of the list alone", () => {
    expect(isAllowed("lightningcss", "MPL-2.0")).toBe(true);
    expect(isAllowed("lightningcss", "GPL-3.0-only")).toBe(false);
    expect(isAllowed("not-lightningcss", "MPL-2.0")).toBe(false);
  });

  it("must be there", () => {
    expect(licenceFaults(lockfile({ "node_modules/a": { version: "1.0.0", integrity } }))).toEqual([
      "package-lock.json: node_modules/a: no licence",
    ]);
    expect(licenceFaults(lockfile({ "node_modules/a": { ...good, license: "GPL-2.0-only" } }))).toHaveLength(1);
    expect(licenceFaults(lockfile({ "node_modules/a": good }))).toEqual([]);
  });
});
