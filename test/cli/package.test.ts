// What is published, and what a clone offers.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { manual } from "../../src/cli/words/manual.ts";
import { directory, program, root } from "./program.ts";

const bundle = readFileSync(program, "utf8");

describe("dist/cli.js", () => {
  it("is what package.json names, and can be run", () => {
    const { bin } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
    expect(bin).toEqual({ "secrets-wasm": "dist/cli.js" });
    expect(bundle.startsWith("#!/usr/bin/env node\n")).toBe(true);
    expect(statSync(program).mode & 0o111).toBe(0o111);
    expect(execFileSync(program, ["hex", "4"], { encoding: "utf8" })).toMatch(/^[0-9a-f]{8}\n$/);
  });

  it("runs without anything beside it", () => {
    const folder = directory();
    cpSync(program, join(folder, "alone.mjs"));
    expect(spawnSync(process.execPath, [join(folder, "alone.mjs"), "choice", "x"], { encoding: "utf8" })).toMatchObject(
      {
        status: 0,
        stdout: "x\n",
      },
    );
  });

  it("imports Node's modules and no others", () => {
    const names = [...bundle.matchAll(/(?:\bfrom |\bimport |\bimport\(|\brequire\d*\()\s*["']([^"'\n]+)["']/g)].map(
      ([, name]) => name as string,
    );
    expect(names).toContain("node:fs");
    expect(names.filter((name) => !isBuiltin(name))).toEqual([]);
  });

  it("comes with the licence of each package in it", () => {
    const licences = readFileSync(`${root}dist/cli-licences.txt`, "utf8").split(/^-+$/m);
    const packages = new Set(
      [...bundle.matchAll(/^\/\/ node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//gm)].map(([, name]) => name as string),
    );
    expect(packages).toContain("cli-progress");
    for (const name of packages) {
      const { version } = JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, "utf8"));
      const text = licences.find((text) => text.includes(`\n${name} ${version}\n`));
      expect(text).toMatch(/^Copyright .*THE SOFTWARE IS PROVIDED ["“]AS IS/ms);
    }
    expect(licences).toHaveLength(packages.size);
  });

  it("is alone: no parts of it lie about", () => {
    expect(existsSync(`${root}dist/cli`)).toBe(false);
    expect(readdirSync(`${root}dist`).filter((name) => name.startsWith("cli"))).toEqual(["cli-licences.txt", "cli.js"]);
  });
});

it("docs/cli.md is what npm run pages -- manual writes", () => {
  expect(readFileSync(`${root}docs/cli.md`, "utf8")).toBe(manual());
});

it("npm run mint runs it", () => {
  const stdout = execFileSync("npm", ["run", "--silent", "mint", "--", "hex", "8"], { cwd: root, encoding: "utf8" });
  expect(stdout).toMatch(/^[0-9a-f]{16}\n$/);
});

it("npm run mint builds first in a fresh clone, and where the source is newer", () => {
  const folder = directory();
  cpSync(`${root}scripts/need.js`, join(folder, "scripts", "need.js"));
  const scripts = {
    build: "mkdir -p dist && echo 'console.log(1)' > dist/cli.js && echo built",
    mint: JSON.parse(readFileSync(`${root}package.json`, "utf8")).scripts.mint,
  };
  for (const name of ["src", "assembly"]) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "one.ts"), "");
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({ scripts, type: "module" }));
  const mint = () => spawnSync("sh", ["-c", scripts.mint], { cwd: folder, encoding: "utf8" });
  const first = mint();
  expect(first).toMatchObject({ status: 0, stdout: "1\n" });
  expect(first.stderr).toContain("built");
  const second = mint();
  expect(second).toMatchObject({ status: 0, stdout: "1\n" });
  expect(second.stderr).not.toContain("built");
  const later = new Date(Date.now() + 5000);
  utimesSync(join(folder, "src", "one.ts"), later, later);
  expect(mint().stderr).toContain("built");
});
