// What the builds of the kernels promise: small, one import, no runtime, constants that do not overlap, the same bytes
// each time, and that the package carries them.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { CHUNK, OUT, SETTINGS, wasmMemory } from "../../src/kernels/memory-map.ts";
import { DRAWS_HEX, TEXT_HEX } from "../../src/runtime/kernels-hex.ts";
import { share } from "../cases.ts";
import { built } from "../cores.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const TEXT = ["hex", "base64url", "uuid4", "move", "wipe"];
const DRAWS = ["sieve", "symbols", "doubles", "falling", "wipe"];
const ALL = ["ABI", "POOL", "OUT", "SETTINGS", "CHUNK", ...new Set([...TEXT, ...DRAWS])];
const EXPORTS: Record<string, string[]> = { core: ALL, text: TEXT, draws: DRAWS, "core.debug": ALL };
const MEMORY = { module: "env", name: "memory", kind: "memory" };

/** The LEB128 number at a place, and the place after it. */
function number(bytes: Uint8Array, at: number): [number, number] {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] as number;
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

/** The contents of the sections of a module with an identifier. */
function sections(bytes: Uint8Array, wanted: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at];
    const [length, start] = number(bytes, at + 1);
    if (id === wanted) found.push(bytes.subarray(start, start + length));
    at = start + length;
  }
  return found;
}

/** Where a module's data segments begin and end. */
function dataOf(name: string): [number, number][] {
  const [section = new Uint8Array([0])] = sections(built(name), 11);
  let [count, at] = number(section, 0);
  const segments: [number, number][] = [];
  for (; count > 0; count--) {
    // An active segment of memory 0: i32.const, the address, end.
    expect([section[at], section[at + 1]]).toEqual([0, 0x41]);
    const [address, end] = number(section, at + 2);
    expect(section[end]).toBe(0x0b);
    const [length, start] = number(section, end + 1);
    segments.push([address, address + length]);
    at = start + length;
  }
  return segments;
}

describe.each(Object.keys(EXPORTS))("%s.wasm", (name) => {
  const module = new WebAssembly.Module(built(name));

  it("imports the memory and nothing else, and exports its kernels and nothing of a runtime", () => {
    const imports = WebAssembly.Module.imports(module);
    const abort = { module: "env", name: "abort", kind: "function" };
    expect(imports).toEqual(name === "core.debug" ? expect.arrayContaining([MEMORY, abort]) : [MEMORY]);
    expect(imports.length).toBe(name === "core.debug" ? 2 : 1);
    const names = WebAssembly.Module.exports(module).map((entry) => entry.name);
    expect(names.sort()).toEqual([...(EXPORTS[name] as string[])].sort());
  });

  it("takes a memory of exactly three pages", () => {
    const [section = new Uint8Array()] = sections(built(name), 2);
    // A memory with a maximum, 3 and 3.
    const text = Buffer.from(section);
    expect(text.includes(Buffer.concat([Buffer.from("\x03env\x06memory\x02\x01\x03\x03", "latin1")]))).toBe(true);
    const growing = new WebAssembly.Memory({ initial: 3 });
    const env = { memory: growing, abort() {} };
    expect(() => new WebAssembly.Instance(module, { env })).toThrow(WebAssembly.LinkError);
  });

  it("has constants above what the host may set, and below the end", () => {
    const segments = dataOf(name).sort(([a], [b]) => a - b);
    expect(segments.length).toBeGreaterThan(0);
    let free = SETTINGS + 0x1000;
    for (const [start, end] of segments) {
      expect(start).toBeGreaterThanOrEqual(free);
      free = end;
    }
    expect(free).toBeLessThanOrEqual(3 * 65536);
  });
});

it("is within its limits of size, and is what the package carries", () => {
  for (const [name, limit] of Object.entries({ core: 5120, text: 2560, draws: 2560 })) {
    expect(built(name).length, name).toBeLessThanOrEqual(limit);
    expect(readFileSync(join(root, "scripts/inline-kernels.js"), "utf8")).toContain(`${name}: ${limit}`);
  }
  expect(Buffer.from(TEXT_HEX, "hex").equals(built("text"))).toBe(true);
  expect(Buffer.from(DRAWS_HEX, "hex").equals(built("draws"))).toBe(true);
});

it("has text kernels and draw kernels whose constants lie apart", () => {
  for (const [start, end] of dataOf("text")) {
    for (const [other, last] of dataOf("draws")) expect(end <= other || last <= start).toBe(true);
  }
});

it("has the memory map that the host counts on", () => {
  for (const name of ["core", "core.debug"]) {
    const memory = wasmMemory().shared as WebAssembly.Memory;
    const env = { memory, abort() {} };
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(built(name)), { env });
    for (const [global, value] of Object.entries({ POOL: 0, OUT, SETTINGS, CHUNK, ABI: 2 })) {
      expect((exports[global] as WebAssembly.Global<"i32">).value, global).toBe(value);
    }
  }
});

it("has memory that cannot grow", () => {
  const { shared, buffer } = wasmMemory();
  expect(buffer.byteLength).toBe(3 * 65536);
  expect(() => shared?.grow(1)).toThrow(RangeError);
});

const NAMES = Object.keys(EXPORTS);
// A build takes seconds: npm test repeats one of the four, which depends on what the others are.
const at = createHash("sha256").update(built("core")).digest()[0]!;

it.each(share(NAMES, at, NAMES.length))("%s.wasm is built to the same bytes again", (name) => {
  const file = join(mkdtempSync(join(tmpdir(), "kernels-")), `${name}.wasm`);
  const source = name.startsWith("core") ? "core" : `${name}-module`;
  const target = name === "core.debug" ? "debug" : name;
  const asc = join(root, "node_modules/assemblyscript/bin/asc.js");
  const text = name === "core.debug" ? ["-t", `${file}.wat`] : [];
  const given = [asc, `assembly/${source}.ts`, "--target", target, "-o", file, ...text];
  execFileSync(process.execPath, given, { cwd: root });
  expect(readFileSync(file).equals(built(name))).toBe(true);
});
