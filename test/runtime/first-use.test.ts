// What is tried at the first use and not before, and which of its failures are remembered: a refusal to compile, since
// each is reported to the site whose policy it breaks; never a lack of entropy.
import { afterEach, expect, it, vi } from "vitest";
import type { Secrets } from "../../src/index.ts";
import { nonZeroBytes, Recorded } from "../source.ts";

/** The package as a program that has just started finds it. */
async function fresh() {
  vi.resetModules();
  return await import("../../src/index.ts");
}

/** Counts the memories, modules and instances that are made, and refuses them with `refusal`. */
function watchWebAssembly(refusal: { memory?: Error; module?: Error; instance?: Error } = {}) {
  const made = { memories: 0, modules: 0, instances: 0 };
  const { Memory, Module, Instance } = WebAssembly;
  vi.stubGlobal("WebAssembly", {
    Memory: class extends Memory {
      constructor(descriptor: WebAssembly.MemoryDescriptor) {
        made.memories++;
        if (refusal.memory) throw refusal.memory;
        super(descriptor);
      }
    },
    Module: class extends Module {
      constructor(bytes: BufferSource) {
        made.modules++;
        if (refusal.module) throw refusal.module;
        super(bytes);
      }
    },
    Instance: class extends Instance {
      constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
        made.instances++;
        if (refusal.instance) throw refusal.instance;
        super(module, imports);
      }
    },
  });
  return made;
}

const NONE = { memories: 0, modules: 0, instances: 0 };
const constant = (buffer: Uint8Array) => buffer.fill(0xab);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("compiles nothing and draws nothing at import", async () => {
  const made = watchWebAssembly();
  const draws = vi.spyOn(crypto, "getRandomValues");
  await fresh();
  expect(made).toEqual(NONE);
  expect(draws).toHaveBeenCalledTimes(0);
});

it("compiles nothing for single draws", async () => {
  const made = watchWebAssembly();
  const secrets = await fresh();
  const random = new secrets.SystemRandom();
  secrets.randbelow(10);
  secrets.randbits(53);
  secrets.choice("abc");
  secrets.token_bytes(10);
  secrets.fillBytes(new Uint8Array(10));
  random.random();
  random.randint(1, 6);
  expect(made).toEqual({ memories: 1, modules: 0, instances: 0 });
});

it("compiles the text kernels at the first text, the draws at the first bulk draw, each once", async () => {
  const made = watchWebAssembly();
  // Of the class, before the import: then it is the runtime's own.
  const draws = vi.spyOn(Crypto.prototype, "getRandomValues");
  const secrets = await fresh();
  for (let i = 0; i < 2; i++) {
    secrets.token_hex();
    secrets.token_urlsafe();
    secrets.uuid4();
  }
  expect(made).toEqual({ memories: 1, modules: 1, instances: 1 });
  for (let i = 0; i < 2; i++) {
    secrets.token_string("hex", 9);
    secrets.fillRandom(new Float64Array(9));
    secrets.fillRandbelow(new Uint8Array(9), 6);
    new secrets.SystemRandom().shuffle(Array(300).fill(0));
  }
  expect(made).toEqual({ memories: 1, modules: 2, instances: 2 });
  // All out of one prefetch, and the next.
  expect([1, 2]).toContain(draws.mock.calls.length);
});

it("draws in bulk without the text kernels", async () => {
  const made = watchWebAssembly();
  const secrets = await fresh();
  secrets.fillRandbelow(new Uint8Array(90), 6);
  secrets.token_string("hex", 90);
  expect(made).toEqual({ memories: 1, modules: 1, instances: 1 });
});

it("compiles the text kernels to tell which engine runs, once for all objects", async () => {
  const made = watchWebAssembly();
  const secrets = await fresh();
  expect(secrets.createSecrets().engine).toBe("wasm");
  expect(made).toEqual({ memories: 1, modules: 1, instances: 1 });
  const own = secrets.createSecrets({ engine: "wasm" });
  expect(own.engine).toBe("wasm");
  expect(made).toEqual({ memories: 2, modules: 1, instances: 2 });
  own.token_string("hex", 90);
  expect(made).toEqual({ memories: 2, modules: 2, instances: 3 });
  expect(secrets.createSecrets({ engine: "js" }).token_string("hex", 90)).toMatch(/^[0-9a-f]{90}$/);
  expect(made).toEqual({ memories: 2, modules: 2, instances: 3 });
});

it("is refused a compilation once, says so, and gives the same answers in JavaScript", async () => {
  const module = new WebAssembly.CompileError("violates the following Content Security policy directive");
  const made = watchWebAssembly({ module });
  const secrets = await fresh();
  expect(secrets.token_hex()).toMatch(/^[0-9a-f]{64}$/);
  expect(secrets.token_string("hex", 90)).toMatch(/^[0-9a-f]{90}$/);
  for (let i = 0; i < 3; i++) {
    const own = secrets.createSecrets({ entropy: constant, health: false });
    expect(own.engine).toBe("js");
    expect(own.token_hex(4)).toBe("abababab");
    expect(own.token_string("hex", 4)).toBe("bbbb");
  }
  for (let i = 0; i < 2; i++) {
    expect(() => secrets.createSecrets({ engine: "wasm" })).toThrow(
      expect.objectContaining({
        message: 'engine: this runtime refuses WebAssembly, or has no memory for it; use "auto" or "js"',
        cause: module,
      }),
    );
  }
  expect(made).toMatchObject({ modules: 1, instances: 0 });
});

it("goes on in JavaScript, with the same bytes, where only the second module is refused", async () => {
  const refusal: { module?: Error } = {};
  const made = watchWebAssembly(refusal);
  const { createSecrets } = await fresh();
  const bytes = nonZeroBytes(20_000);
  const [own, plain] = (["wasm", "js"] as const).map((engine) => {
    return createSecrets({ engine, entropy: new Recorded(bytes).entropy, health: false });
  }) as [Secrets, Secrets];
  refusal.module = new Error("refused");
  for (const draw of [
    (secrets: Secrets) => secrets.token_hex(9),
    (secrets: Secrets) => secrets.token_string("base58", 90),
    (secrets: Secrets) => secrets.token_urlsafe(70),
    (secrets: Secrets) => Array.from(secrets.fillRandbelow(new Uint16Array(9), 1000)),
    (secrets: Secrets) => secrets.randbelow(1000),
  ]) {
    expect(draw(own)).toEqual(draw(plain));
  }
  expect(made).toEqual({ memories: 1, modules: 2, instances: 1 });
});

it("works in JavaScript where there is no memory, says so, and tries again the next time", async () => {
  const refusal: { memory?: Error } = { memory: new RangeError("could not allocate memory") };
  const made = watchWebAssembly(refusal);
  const { createSecrets } = await fresh();
  expect(createSecrets().engine).toBe("js");
  expect(createSecrets({ entropy: constant, health: false }).token_hex(4)).toBe("abababab");
  expect(() => createSecrets({ engine: "wasm" })).toThrow(expect.objectContaining({ cause: refusal.memory }));
  expect(made).toEqual({ memories: 3, modules: 0, instances: 0 });
  delete refusal.memory;
  expect(createSecrets({ engine: "wasm" }).engine).toBe("wasm");
});

it("tries again to make an instance that could not be made", async () => {
  const refusal: { instance?: Error } = { instance: new RangeError("could not allocate memory") };
  const made = watchWebAssembly(refusal);
  const { createSecrets } = await fresh();
  expect(createSecrets().engine).toBe("js");
  delete refusal.instance;
  expect(createSecrets().engine).toBe("wasm");
  expect(made).toEqual({ memories: 2, modules: 1, instances: 2 });
});

it("works as soon as there is entropy, though the first calls found none", async () => {
  vi.stubGlobal("crypto", undefined);
  const secrets = await fresh();
  const random = new secrets.SystemRandom();
  const mint = secrets.minter({ kind: "uuid4" });
  const calls = [() => secrets.token_hex(8), () => random.randbytes(8), () => mint.next()];
  for (const call of [...calls, ...calls]) expect(call).toThrow(/^no source of entropy/);
  vi.unstubAllGlobals();
  for (const call of calls) expect(call()).toHaveProperty("length");
});

it("needs no Buffer, as in a browser, and no TextDecoder, as in React Native", async () => {
  for (const missing of [["Buffer"], ["Buffer", "TextDecoder"]]) {
    for (const name of missing) vi.stubGlobal(name, undefined);
    const secrets = await fresh();
    const own = secrets.createSecrets({ engine: "wasm", entropy: constant, health: false });
    expect(own.engine).toBe("wasm");
    expect(own.token_hex()).toBe("ab".repeat(32));
    expect(own.token_string("hex", 9)).toBe("b".repeat(9));
    expect(own.token_hex(20_000)).toBe("ab".repeat(20_000));
    vi.unstubAllGlobals();
  }
});
