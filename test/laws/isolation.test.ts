// Threads, processes and realms: nothing that tokens are made of is in two of them.
import { fork } from "node:child_process";
import cluster from "node:cluster";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createContext, Script } from "node:vm";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import { describe, expect, it } from "vitest";
import type { createSecrets, Secrets } from "../../src/index.ts";
import { duplicates, TOKEN } from "../assurance/isolation/duplicates.js";
import { mintedTokens } from "../assurance/isolation/thread.js";
import { tokensOfThreads } from "../assurance/isolation/threads.js";
import { LONG } from "../cases.ts";
import { Recorded } from "../source.ts";
import { CALLS, Model } from "./accounted-calls.ts";
import { open, STREAM } from "./bulk-bench.ts";

const root = new URL("../../", import.meta.url);
const program = fileURLToPath(new URL("../assurance/isolation/thread-program.js", import.meta.url));

/** How many tokens a thread or process mints, in turns by five objects. */
const EACH = 5000;

/**
 * That none of n tokens of 128 bits came twice. Honest ones would with odds of less than n² / 2^129: for 45,000, 3 in
 * 10^30.
 */
function expectDistinct(tokens: Uint8Array, count: number): void {
  expect(tokens.length).toBe(count * TOKEN);
  expect(duplicates(tokens)).toBe(0);
}

describe("each with five objects of both engines", () => {
  it("eight threads and this one mint no token twice", async () => {
    expectDistinct(Buffer.concat([await tokensOfThreads(8, EACH), mintedTokens(EACH)]), 9 * EACH);
  });

  it("forked processes and workers of a cluster mint no token twice", async () => {
    cluster.setupPrimary({ exec: program, args: [String(EACH)], serialization: "advanced" });
    const processes = [
      ...[1, 2].map(() => fork(program, [String(EACH)], { serialization: "advanced" })),
      ...[1, 2].map(() => cluster.fork().process),
    ];
    const minted = await Promise.all(processes.map(async (child) => (await once(child, "message"))[0] as Uint8Array));
    expectDistinct(Buffer.concat([...minted, mintedTokens(EACH)]), 5 * EACH);
  });
});

it("a realm of its own has the package's functions over an engine of its own", () => {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL("dist/index.js", root))],
    bundle: true,
    format: "iife",
    globalName: "secrets",
    write: false,
  });
  const script = new Script(outputFiles[0]!.text);
  const realms = [0, 1, 2].map((place) => {
    const stream = STREAM.subarray(place * 1_000_000, (place + 1) * 1_000_000);
    const source = new Recorded(stream);
    const storage: ArrayBufferLike[] = [];
    const getRandomValues = (buffer: Uint8Array) => {
      storage.push(buffer.buffer);
      source.entropy(buffer);
    };
    const realm = createContext({ crypto: { getRandomValues }, TextEncoder, TextDecoder, ReadableStream });
    script.runInContext(realm);
    const { secrets } = realm;
    const own = secrets as Secrets & { createSecrets: typeof createSecrets };
    const model = new Model(stream);
    // A source that is not the runtime's own is judged by its first 16 bytes.
    expect(own.token_bytes(16)).toHaveLength(model.bytes(16).length);
    return { own, model, storage };
  });
  for (let size = 0; size < 20; size += LONG ? 1 : 4) {
    for (const { real, model } of Object.values(CALLS)) {
      for (const realm of realms) expect(String(real(realm.own, size))).toBe(String(model(realm.model, size)));
    }
  }
  const storages = realms.flatMap(({ storage }) => [...storage]);
  // A function that is not the runtime's own gets a new array each time, never an engine's memory.
  expect(storages.length).toBeGreaterThan(3);
  expect(new Set(storages).size).toBe(storages.length);
  expect(new Set(storages.map((buffer) => Object.prototype.toString.call(buffer)))).toEqual(
    new Set(["[object ArrayBuffer]"]),
  );
  expect(realms.map(({ own }) => own.createSecrets().engine)).toEqual(Array(3).fill("wasm"));
});

it.each(["core", "text", "draws"])("%s.wasm keeps nothing outside the one memory that it imports", (name) => {
  const module = new WebAssembly.Module(readFileSync(new URL(`dist/${name}.wasm`, root)));
  expect(WebAssembly.Module.imports(module)).toEqual([{ module: "env", name: "memory", kind: "memory" }]);
  // No memory that threads could share can be given to it, and none of its own can be reached.
  const imports = (shared: boolean) => ({
    env: { memory: new WebAssembly.Memory({ initial: 3, maximum: 3, shared }) },
  });
  expect(() => new WebAssembly.Instance(module, imports(true))).toThrow(WebAssembly.LinkError);
  const { exports } = new WebAssembly.Instance(module, imports(false));
  const kinds = WebAssembly.Module.exports(module).map(({ kind }) => kind);
  expect(kinds.includes("memory")).toBe(false);
  for (const value of Object.values(exports)) {
    // The globals are constants.
    if (value instanceof WebAssembly.Global) expect(() => (value.value = 1)).toThrow(TypeError);
  }
});

it.each(["wasm", "js"] as const)(
  "a thread that is ended in the middle of a draw hurts no other, %s",
  async (engine) => {
    const { own, stream } = open(engine);
    const inStep = () => expect(own.token_hex(5000)).toBe(stream.bytes(5000).toString("hex"));
    const shared = new Uint8Array(new SharedArrayBuffer(100_000));
    const worker = new Worker(new URL("blocked-draw.js", import.meta.url), { workerData: { engine, shared } });
    inStep();
    expect(await once(worker, "message")).toEqual(["within"]);
    inStep();
    own.fillBytes(shared.subarray(0, 1000));
    expect(Buffer.from(shared.subarray(0, 1000)).equals(stream.bytes(1000))).toBe(true);
    await worker.terminate();
    inStep();
    expect(Buffer.from(shared.subarray(0, 1000)).equals(Buffer.from(STREAM.subarray(10_000, 11_000)))).toBe(true);
  },
);
