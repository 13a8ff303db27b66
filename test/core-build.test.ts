// What the build of the core promises: small, one import, no runtime, fixed memory, the same bytes each time.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { CHUNK, OUT, SETTINGS, WINDOW } from "../src/engine/core.ts";
import { CORE_HEX } from "../src/runtime/core-hex.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const core = readFileSync(join(root, "build/core.wasm"));
const module = new WebAssembly.Module(core);

it("is at most 6 KB, and is what the package carries", () => {
  expect(core.length).toBeLessThanOrEqual(6144);
  expect(Buffer.from(CORE_HEX, "hex").equals(core)).toBe(true);
});

it("imports the host's fill and nothing else, and exports the ABI and nothing of a runtime", () => {
  expect(WebAssembly.Module.imports(module)).toEqual([{ module: "entropy", name: "fill", kind: "function" }]);
  expect(
    WebAssembly.Module.exports(module)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(
    [
      "memory",
      "ABI",
      "OUT",
      "SETTINGS",
      "CHUNK",
      "WINDOW",
      "open",
      "unused",
      "take",
      "copy",
      "wipe",
      "clear",
      "discard",
    ]
      .concat(["bits", "bits32", "below", "below32", "falling", "integers", "random", "randoms"])
      .concat(["hex", "base64url", "uuid4", "symbols", "equal"])
      .sort(),
  );
});

it("has the memory map that the host counts on", () => {
  const { exports } = new WebAssembly.Instance(module, { entropy: { fill() {} } });
  for (const [name, value] of Object.entries({ OUT, SETTINGS, CHUNK, WINDOW })) {
    expect((exports[name] as WebAssembly.Global<"i32">).value, name).toBe(value);
  }
});

it("has memory that cannot grow", () => {
  const { memory } = new WebAssembly.Instance(module, { entropy: { fill() {} } }).exports as {
    memory: WebAssembly.Memory;
  };
  expect(memory.buffer.byteLength).toBe(3 * 65536);
  expect(() => memory.grow(1)).toThrow(RangeError);
});

it("is built to the same bytes again", () => {
  const file = join(mkdtempSync(join(tmpdir(), "core-")), "core.wasm");
  execFileSync(
    process.execPath,
    [join(root, "node_modules/assemblyscript/bin/asc.js"), "--target", "release", "-o", file],
    { cwd: root },
  );
  expect(readFileSync(file).equals(core)).toBe(true);
});
