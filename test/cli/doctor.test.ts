import { statSync } from "node:fs";
import { expect, it } from "vitest";
import { preload, published, root, written } from "./program.ts";

it("doctor says what runs", async () => {
  const found = JSON.parse(await written(["doctor", "--json"]));
  expect(found).toMatchObject({
    engine: "wasm",
    simd: true,
    runtime: `Node.js ${process.versions.node}, ${process.platform} ${process.arch}`,
    core_bytes: statSync(`${root}build/text.wasm`).size + statSync(`${root}build/draws.wasm`).size,
  });
  expect(found).not.toHaveProperty("reason");
  expect(found.entropy_bytes_per_second).toBeGreaterThan(1e6);
  expect(found.tokens_per_second).toBeGreaterThan(1e4);
});

it("doctor says the same to people", async () => {
  const text = await written(["doctor"]);
  expect(text).toMatch(/^engine +wasm$/m);
  expect(text).toMatch(/^SIMD +yes$/m);
  expect(text).toMatch(/^entropy +[\d.,]+ MB\/s/m);
  expect(text).toMatch(/^minting +[\d.]+ million tokens\/s/m);
});

it("doctor says why it is not WebAssembly", async () => {
  const { stdout } = published(["doctor", "--json"], ["--jitless"]);
  expect(JSON.parse(stdout)).toMatchObject({ engine: "js", reason: "this runtime has no WebAssembly", simd: false });
  expect(JSON.parse(await written(["doctor", "--json", "--engine", "js"]))).toMatchObject({
    reason: "asked for",
    simd: true,
  });
});

it("doctor says what the runtime answers when it refuses to compile", () => {
  const code = 'WebAssembly.Module = function () { throw new Error("not by this policy"); };';
  const { stdout } = published(["doctor"], preload(code));
  expect(stdout).toMatch(/^engine +js \(not by this policy\)$/m);
});
