// Node's start-up snapshot: a process that saves its heap, and processes that begin with what was in it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { countedByte } from "../source.ts";

const folder = mkdtempSync(join(tmpdir(), "snapshot-"));
const program = join(folder, "program.js");
const blob = join(folder, "program.blob");

function node(...args: string[]) {
  return JSON.parse(execFileSync(process.execPath, ["--snapshot-blob", blob, ...args], { encoding: "utf8" }));
}

/** The bytes that the recorded source hands out from `start` to `end`. */
function countedBytes(start: number, end: number): Buffer {
  return Buffer.from(Array.from({ length: end - start }, (_, i) => countedByte(start + i)));
}

describe("a program that used the package while its snapshot was built", () => {
  let built: { supplied: number; kept: string; drawn: Record<string, string>; engine: string; refusal: string };

  beforeAll(() => {
    buildSync({
      entryPoints: [fileURLToPath(new URL("snapshot-program.js", import.meta.url))],
      outfile: program,
      bundle: true,
      platform: "node",
      format: "cjs",
    });
    built = node("--build-snapshot", program);
  });

  it("had the JavaScript engine, which prefetched nothing", () => {
    expect(built.engine).toBe("js");
    expect(built.refusal).toBe('engine: this runtime refuses WebAssembly, or has no memory for it; use "auto" or "js"');
    // Three tokens and an array; three tokens of a minter; four tries or more to shuffle.
    const { supplied } = built;
    expect(supplied).toBeGreaterThanOrEqual(16 + 32 + 4 + 3 * 16 + 16);
    expect(supplied).toBeLessThan(16 + 32 + 100 + 3 * 16 + 16);
    expect(built.kept).toBe(countedBytes(0, 16).toString("hex"));
  });

  it("draws anew in each process that starts from it, by every kind of call", () => {
    const [one, other] = [node(), node()];
    expect(Object.keys(built.drawn).length).toBe(50);
    for (const [name, before] of Object.entries(built.drawn)) {
      const drawn = [before, one.drawn[name], other.drawn[name]];
      for (const text of drawn) expect(text.length, name).toBeGreaterThanOrEqual(22);
      // 100 bits at least: that any of the 150 pairs agree by chance has odds below 2 in 10^28.
      expect(new Set(drawn).size, name).toBe(3);
    }
  });

  it("goes on with the next byte of its own source", () => {
    expect(node().next).toBe(countedBytes(built.supplied, built.supplied + 16).toString("hex"));
  });

  it("has WebAssembly again, also for the package's own functions", () => {
    // Of the calls, those of the package itself make the two instances: of the text kernels and of those that draw.
    expect(node()).toMatchObject({ instances: 2, engine: "wasm" });
    expect(node()).not.toHaveProperty("refusal");
  });

  it("has no prefetched byte in the snapshot, and no token that nobody keeps", () => {
    const snapshot = readFileSync(blob);
    const found = (start: number, end: number) => {
      const bytes = countedBytes(start, end);
      return snapshot.includes(bytes) || snapshot.includes(bytes.toString("hex"), 0, "latin1");
    };
    // What is kept is found: the file is not compressed.
    expect(found(0, 16)).toBe(true);
    // All that was used since; what a full pool would hold.
    const places = Array.from({ length: Math.min(built.supplied, 500) - 16 - 7 }, (_, i) => 16 + i);
    for (let place = built.supplied; place < 65536; place += 1024) places.push(place);
    expect(places.filter((place) => found(place, place + 8))).toEqual([]);
  });
});
