// --output: the whole file or none.
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { directory, NO_ENTROPY, preload, published, run, shell, written } from "./program.ts";

describe("--output", () => {
  it("writes the file, readable by its owner alone, and nothing else", () => {
    const folder = directory();
    expect(shell(`cd ${folder}; umask 0; node "$P" hex 16 -n 30k -o tokens.txt`)).toMatchObject({
      stdout: "",
      stderr: "",
    });
    expect(readdirSync(folder)).toEqual(["tokens.txt"]);
    const file = join(folder, "tokens.txt");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).toMatch(/^([0-9a-f]{32}\n){30000}$/);
  });

  it("writes what would go to standard output, also if that is nothing", async () => {
    const folder = directory();
    for (const [name, args, text] of [
      ["a", ["choice", "x", "--json"], '["x"]\n'],
      ["b", ["hex", "-n", "0"], ""],
      ["c", ["shuffle"], ""],
    ] as const) {
      expect(await written([...args, "-o", join(folder, name)])).toBe("");
      expect(readFileSync(join(folder, name), "utf8")).toBe(text);
    }
  });

  it("refuses a file that exists, before anything is drawn", async () => {
    const file = join(directory(), "kept");
    writeFileSync(file, "kept");
    const { status, stderr } = await run(["hex", "-o", file], { entropy: "none" });
    expect(status).toBe(2);
    expect(stderr).toBe(
      `secrets-wasm: --output: ${file} exists; add --force to replace it; see secrets-wasm hex --help\n`,
    );
    expect(readFileSync(file, "utf8")).toBe("kept");
  });

  it("replaces it with --force", async () => {
    const folder = directory();
    const file = join(folder, "old");
    writeFileSync(file, "old");
    chmodSync(file, 0o644);
    await written(["choice", "new", "-o", file, "--force"]);
    expect(readFileSync(file, "utf8")).toBe("new\n");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["old"]);
  });

  it("replaces a symbolic link, not what it points to", async () => {
    const folder = directory();
    const [link, target] = [join(folder, "link"), join(folder, "target")];
    writeFileSync(target, "kept");
    symlinkSync(target, link);
    expect((await run(["hex", "-o", link])).status).toBe(2);
    await written(["choice", "new", "-o", link, "--force"]);
    expect(readFileSync(target, "utf8")).toBe("kept");
    expect(lstatSync(link).isFile()).toBe(true);
  });

  it("never takes the place of a device or a directory", async () => {
    const folder = directory();
    for (const path of ["/dev/full", "/dev/null", folder]) {
      for (const force of [[], ["--force"]]) {
        const { status, stderr } = await run(["hex", "-o", path, ...force], { entropy: "none" });
        expect(status).toBe(2);
        expect(stderr).toContain(`--output: ${path} is not a regular file`);
      }
    }
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it("leaves a file alone that appears meanwhile", () => {
    const folder = directory();
    const file = join(folder, "theirs");
    const code = `import { writeFileSync } from "node:fs"; const { getRandomValues } = crypto;
      crypto.getRandomValues = (array) => { writeFileSync(${JSON.stringify(file)}, "theirs"); return getRandomValues.call(crypto, array); };`;
    const { status, stderr } = published(["hex", "-o", file], preload(code));
    expect([status, stderr]).toEqual([1, `secrets-wasm: ${file}: has appeared meanwhile, and is left as it is\n`]);
    expect(readFileSync(file, "utf8")).toBe("theirs");
    expect(readdirSync(folder)).toEqual(["theirs"]);
  });

  it("does without hard links where the file system has none", () => {
    const folder = directory();
    const file = join(folder, "file");
    const node = preload(`import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
      fs.linkSync = () => { throw Object.assign(new Error(), { code: "EPERM" }); }; syncBuiltinESMExports();`);
    published(["choice", "x", "-o", file], node);
    expect(readFileSync(file, "utf8")).toBe("x\n");
    expect(readdirSync(folder)).toEqual(["file"]);
  });
});

describe("when it fails", () => {
  // A limit in place of a full disk, which it resembles: what still fits is written first, here in the last block too.
  it.each(["1M", "200"])("a full disk leaves nothing of %s tokens, and is told in a line", (count) => {
    const folder = directory();
    const { status, stderr } = shell(`cd ${folder}; ulimit -f 8; node "$P" hex -n ${count} -o tokens.txt`);
    expect([status, stderr]).toEqual([1, "secrets-wasm: tokens.txt: file too large\n"]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("a disk that loses what was written leaves nothing, and is told in a line", () => {
    const folder = directory();
    const file = join(folder, "file");
    const node = preload(`import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
      fs.fsync = (_, done) => done(Object.assign(new Error(), { errno: -5 })); syncBuiltinESMExports();`);
    expect(published(["hex", "-o", file], node)).toMatchObject({
      status: 1,
      stderr: `secrets-wasm: ${file}: i/o error\n`,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("a full device is told in a line, for values and for words", async () => {
    for (const line of ["hex", "hex -n 1M", "--help", "plan --tokens 9 --probability 0.1"]) {
      const { status, stderr } = await run(line.split(" "), { full: "stdout" });
      expect([status, stderr]).toEqual([1, "secrets-wasm: standard output: no space left on device\n"]);
    }
  });

  it("a full device for the strength of a passphrase does not fail the passphrase", async () => {
    const { status, stdout } = await run(["passphrase"], { full: "stderr" });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^[a-z]+(-[a-z]+){6}\n$/)]);
  });

  it("a source without entropy leaves nothing, nor takes the old file away", () => {
    const folder = directory();
    const file = join(folder, "old");
    writeFileSync(file, "old");
    const { status, stdout, stderr } = published(["hex", "-o", file, "--force"], NO_ENTROPY);
    expect([status, stdout, stderr]).toEqual([1, "", "secrets-wasm: no entropy\n"]);
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["old"]);
  });

  it("a directory that is missing, or no directory, is told in a line", async () => {
    const folder = directory();
    const { status, stderr } = await run(["hex", "-o", join(folder, "missing", "file")], { entropy: "none" });
    expect(status).toBe(1);
    expect(stderr).toBe(`secrets-wasm: ${join(folder, "missing", "file")}: no such file or directory\n`);
    writeFileSync(join(folder, "file"), "");
    expect(await run(["hex", "-o", join(folder, "file", "below")], { entropy: "none" })).toMatchObject({ status: 1 });
  });

  it("a directory where nothing can be made is told in a line", async () => {
    // Root may write to any directory, but nobody makes a file in /sys.
    const folder = process.getuid?.() === 0 ? "/sys" : join(directory(), "read-only");
    if (folder !== "/sys") mkdirSync(folder, { mode: 0o500 });
    const { status, stderr } = await run(["hex", "-o", join(folder, "file")], { entropy: "none" });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^secrets-wasm: \/.*\/file: (permission denied|operation not permitted|read-only file system)\n$/,
    );
  });
});
