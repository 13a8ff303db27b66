// What is tried at the first use and not before, and what of its failures is remembered: a refusal to compile, since each
// is reported to the site whose policy it breaks; never a lack of entropy.
import { afterEach, expect, it, vi } from "vitest";

/** The package as a program that has just started finds it. */
async function fresh() {
  vi.resetModules();
  return await import("../src/index.ts");
}

/** Counts the modules and instances that are made, and refuses them with `refusal`. */
function watchWebAssembly(refusal: { module?: Error; instance?: Error } = {}) {
  const made = { modules: 0, instances: 0 };
  const { Module, Instance } = WebAssembly;
  vi.stubGlobal("WebAssembly", {
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

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("compiles nothing and draws nothing at import; then compiles once for all engines", async () => {
  const made = watchWebAssembly();
  const draws = vi.spyOn(crypto, "getRandomValues");
  const secrets = await fresh();
  expect(made).toEqual({ modules: 0, instances: 0 });
  secrets.token_hex();
  secrets.randbelow(10);
  new secrets.SystemRandom().random();
  expect(made).toEqual({ modules: 1, instances: 1 });
  expect(draws).toHaveBeenCalledTimes(1);
  expect(secrets.createSecrets().engine).toBe("wasm");
  expect(secrets.createSecrets({ engine: "wasm" }).engine).toBe("wasm");
  expect(made).toEqual({ modules: 1, instances: 3 });
});

it("is refused a compilation once, says so, and gives the same answers in JavaScript", async () => {
  const module = new WebAssembly.CompileError("violates the following Content Security policy directive");
  const made = watchWebAssembly({ module });
  const secrets = await fresh();
  expect(secrets.token_hex()).toMatch(/^[0-9a-f]{64}$/);
  for (let i = 0; i < 3; i++) {
    const own = secrets.createSecrets({ entropy: (buffer) => buffer.fill(0xab), health: false });
    expect(own.engine).toBe("js");
    expect(own.token_hex(4)).toBe("abababab");
  }
  for (let i = 0; i < 2; i++) {
    expect(() => secrets.createSecrets({ engine: "wasm" })).toThrow(
      expect.objectContaining({
        message: 'engine: this runtime refuses WebAssembly, or has no memory for it; use "auto" or "js"',
        cause: module,
      }),
    );
  }
  expect(made).toEqual({ modules: 1, instances: 0 });
});

it("tries again to make an instance that could not be made", async () => {
  const refusal: { instance?: Error } = { instance: new RangeError("could not allocate memory") };
  const made = watchWebAssembly(refusal);
  const { createSecrets } = await fresh();
  expect(createSecrets().engine).toBe("js");
  delete refusal.instance;
  expect(createSecrets().engine).toBe("wasm");
  expect(made).toEqual({ modules: 1, instances: 2 });
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

it("reads the core and the text without a Buffer, as in a browser, and without a TextDecoder, as in React Native", async () => {
  for (const missing of [["Buffer"], ["Buffer", "TextDecoder"]]) {
    const secrets = await fresh();
    for (const name of missing) vi.stubGlobal(name, undefined);
    const own = secrets.createSecrets({ engine: "wasm", entropy: (buffer) => buffer.fill(0xab), health: false });
    expect(own.token_hex()).toBe("ab".repeat(32));
    expect(own.token_hex(20_000)).toBe("ab".repeat(20_000));
    vi.unstubAllGlobals();
  }
});
