// What is published: nothing that it needs, nothing that runs by itself, the kernels of this source, no trace of a
// machine.
import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { homedir, hostname } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { CARRIERS, ENTRIES, FOLDERS, IMPORTS } from "../../scripts/entries.js";
import { dryRun, dryRunFaults } from "../../scripts/release/dry-run.js";
import { FILES, LIMITS, listFaults } from "../../scripts/release/files.js";
import { moduleFaults, modulesIn, NAMES } from "../../scripts/release/kernels.js";
import { lockfiles } from "../../scripts/release/lockfiles.js";
import { differences, filesToPublish, sha256 } from "../../scripts/release/published.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const files = filesToPublish(root);
/** That the source is compiled to these bytes again, test/kernels/kernels-build.test.ts checks. */
const kernels = {
  core: readFileSync(`${root}build/core.wasm`),
  text: readFileSync(`${root}build/text.wasm`),
  draws: readFileSync(`${root}build/draws.wasm`),
};

/** What npm runs by itself: when others install the package, and when it is packed or published. */
const UNASKED = ["preinstall", "install", "postinstall", "preprepare", "prepare", "postprepare", "dependencies"].concat(
  ["prepublish", "prepublishOnly", "prepack", "postpack", "publish", "postpublish"],
);

describe("package.json", () => {
  const manifest = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

  it("exports the entries, and no others", () => {
    const named = JSON.stringify(manifest.exports).match(/dist\/[\w-]+\.(?:c?js|wasm)/g) ?? [];
    expect(new Set(named)).toEqual(new Set([...Object.keys(IMPORTS), "dist/core.wasm"]));
    expect(manifest.files).toEqual(["dist", ...Object.keys(FOLDERS).map((file) => dirname(file))]);
  });

  it("gives each entry to require, and to tools that read no exports, as the list of entries says", () => {
    const [whole, js] = ["./dist/index.cjs", "./dist/js.cjs"];
    expect([manifest.main, manifest.module, manifest.types]).toEqual([whole, "./dist/index.js", "./dist/index.d.cts"]);
    for (const [name, { required }] of Object.entries(ENTRIES)) {
      const file = required === "js" ? js : whole;
      expect(manifest.exports[name === "index" ? "." : `./${name}`].require, name).toBe(file);
      if (name === "index") continue;
      const folder = JSON.parse(String(files.get(`${name}/package.json`)));
      expect(folder.main).toBe(`.${file}`);
      expect([...files.keys()]).toEqual(
        expect.arrayContaining([folder.main, folder.module, folder.types].map((path) => path.slice(3))),
      );
    }
  });

  it("asks for nothing else", () => {
    expect(Object.keys(manifest).filter((key) => /dependenc/i.test(key))).toEqual(["devDependencies"]);
  });

  it("has the version of the changelog's newest part, and of each lockfile that links to it", () => {
    const changelog = readFileSync(`${root}CHANGELOG.md`, "utf8");
    const [unreleased, ...versions] = [...changelog.matchAll(/^## (.*)$/gm)].map(([, title]) => title as string);
    expect(unreleased).toBe("Unreleased");
    for (const title of versions) expect(title).toMatch(/^\d+\.\d+\.\d+ - \d{4}-\d{2}-\d{2}$/);
    expect(versions[0]?.split(" ")[0]).toBe(manifest.version);
    const kinds = [...changelog.matchAll(/^### (.*)$/gm)].map(([, kind]) => kind as string);
    expect(kinds.filter((kind) => !/^(?:Added|Changed|Deprecated|Removed|Fixed|Security)$/.test(kind))).toEqual([]);
    const own = lockfiles(root).flatMap(({ folder, packages }) =>
      Object.values(packages).flatMap(({ name, version }) => (name === manifest.name ? [`${folder}: ${version}`] : [])),
    );
    expect(own.length).toBeGreaterThan(1);
    expect(own.filter((line) => !line.endsWith(`: ${manifest.version}`))).toEqual([]);
  });

  it("has no script that runs unasked", () => {
    expect(Object.keys(manifest.scripts).filter((name) => UNASKED.includes(name))).toEqual([]);
    // npm compiles a package that has this file, with no script at all.
    expect([...files.keys()].filter((name) => name.endsWith("binding.gyp"))).toEqual([]);
  });
});

describe("npm publish --dry-run", () => {
  const run = dryRun(root);
  const { report, warnings } = run;

  it("lists the files meant, and npm finds nothing to mend", () => {
    expect(dryRunFaults(run)).toEqual([]);
    expect([...files.keys()].sort()).toEqual(FILES.toSorted());
  });

  it("is red for a stray file, a missing one, another executable, a size, a package.json that npm mends", () => {
    const [first, ...others] = report.files;
    if (!first) throw new Error("no files");
    const stray = { path: "dist/.env", mode: 0o644 };
    const open = others.map((file) => (file.path === "dist/js.js" ? { ...file, mode: 0o755 } : file));
    const larger = { ...report, size: LIMITS.size + 1, files: [...open, stray] };
    const faults = dryRunFaults({ report: larger, warnings: [...warnings, "npm warn publish errors corrected:"] });
    expect(faults).toEqual([
      "dist/.env: is not meant to be published",
      `${first.path}: is missing`,
      "dist/js.js: is executable",
      `size: ${LIMITS.size + 1} bytes, of at most ${LIMITS.size}`,
      "npm warn publish errors corrected:",
    ]);
    expect(listFaults(FILES)).toEqual([]);
  });
});

describe("the kernels", () => {
  it("are in each file that carries them, the same to the byte", () => {
    for (const name of NAMES) console.log(`${name}.wasm: SHA-256 ${sha256(kernels[name])}`);
    expect(moduleFaults(files, kernels)).toEqual([]);
    const found = modulesIn(files).map(([file]) => file);
    const meant = Object.entries(CARRIERS).flatMap(([file, names]) => names.map(() => file));
    expect(found.sort()).toEqual(meant.sort());
  });

  const places = Object.entries(CARRIERS).flatMap(([file, names]) => names.map((name) => [file, name] as const));

  it.each(places)("%s: other bytes of %s are told", (file, name) => {
    const bytes = Buffer.from(files.get(file) as Buffer);
    // A digit of the hex, or a byte, in the middle of the module.
    const whole = file.endsWith(".wasm") ? kernels[name] : Buffer.from(kernels[name].toString("hex"));
    const start = bytes.indexOf(whole);
    expect(start).toBeGreaterThanOrEqual(0);
    const at = start + (whole.length >> 1);
    bytes[at] = bytes[at] === 0x30 ? 0x31 : 0x30;
    const changed = new Map(files).set(file, bytes);
    expect(moduleFaults(changed, kernels)).toEqual([
      `${file}: has a module that is not of this source`,
      `${file}: ${name}.wasm is not in it`,
    ]);
    expect(differences(changed, files)).toEqual([`${file}: other bytes than this source makes`]);
    const without = new Map(files);
    without.delete(file);
    expect(moduleFaults(without, kernels)).toContain(`${file}: ${name}.wasm is not in it`);
    expect(differences(without, files)).toEqual([`${file}: is missing`]);
  });

  it("are told from each other, and from one more", () => {
    const swapped = new Map(files).set("dist/text.wasm", kernels.draws);
    expect(moduleFaults(swapped, kernels)).toEqual([
      "dist/text.wasm: has a module that is not of this source",
      "dist/text.wasm: text.wasm is not in it",
    ]);
    const second = Buffer.concat([files.get("dist/index.js") as Buffer, Buffer.from('const c = "0061736D01000000";')]);
    const changed = new Map(files).set("dist/index.js", second);
    expect(moduleFaults(changed, kernels)).toEqual(["dist/index.js: has a module that is not of this source"]);
    const elsewhere = new Map(files).set("dist/js.js", files.get("dist/index.js") as Buffer);
    expect(new Set(moduleFaults(elsewhere, kernels))).toEqual(
      new Set(["dist/js.js: has a module that is not of this source"]),
    );
    expect(differences(new Map(files).set("dist/more.js", second), files)).toEqual([
      "dist/more.js: this source does not make it",
    ]);
  });
});

it("imports nothing but kernels, and Node's modules on the command line", async () => {
  const entries = [...files.keys()].filter((name) => /\.c?js$/.test(name));
  expect(entries.length).toBeGreaterThanOrEqual(7);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => ({ in: name, out: name })),
    outdir: "build/imports",
    bundle: true,
    write: false,
    metafile: true,
    // Where esbuild knows Node's modules, it leaves out an import for its effects.
    platform: "neutral",
    format: "esm",
    packages: "external",
    external: Object.values(IMPORTS).flat(),
  });
  const imports = Object.values(metafile.outputs).flatMap(({ entryPoint, imports }) =>
    imports.map(({ path }) => `${entryPoint}: ${path}`),
  );
  const others = imports.filter((line) => !line.startsWith("dist/cli.js: "));
  const meant = Object.entries(IMPORTS).flatMap(([file, names]) => names.map((name) => `${file}: ${name}`));
  expect(others.sort()).toEqual(meant.sort());
  const ofProgram = imports.filter((line) => line.startsWith("dist/cli.js: ")).map((line) => line.split(": ")[1]);
  expect(ofProgram).toContain("node:fs");
  expect(ofProgram.filter((name) => !isBuiltin(name as string))).toEqual([]);
});

it("holds no trace of the machine that built it", () => {
  const traces = [root, homedir(), hostname()].filter((text) => text.length > 5);
  const absolute = /(?:^|[^\w.:/])(?:\/(?:home|root|Users|tmp|private|work|mnt|opt)\/\w|file:\/\/\/\w|[A-Z]:\\\\?\w)/m;
  for (const [name, bytes] of files) {
    const text = bytes.toString("latin1");
    expect(absolute.exec(text)?.[0], name).toBeUndefined();
    expect(
      traces.filter((trace) => text.includes(trace)),
      name,
    ).toEqual([]);
    expect(text.includes("sourceMappingURL"), name).toBe(false);
  }
});
