// What becomes of an object that is copied, or sent to another thread: never two that mint the same tokens.
import { deserialize, serialize } from "node:v8";
import { describe, expect, it } from "vitest";
import { createSecrets, SystemRandom } from "../../src/index.ts";
import { open } from "../laws/bulk-bench.ts";
import { PlainMinter } from "../minter/minter-model.ts";

describe("a copy by structuredClone, postMessage or node:v8", () => {
  const copies: [string, (value: unknown) => unknown][] = [
    ["structuredClone", (value) => structuredClone(value)],
    ["v8.serialize", (value) => deserialize(serialize(value))],
  ];

  it.each(copies)("%s refuses an object of functions, its class, a minter, and a loop over tokens", (_name, copy) => {
    const own = createSecrets();
    const mint = own.minter({ kind: "hex" });
    // So that tokens are minted ahead.
    mint.next();
    for (const value of [own, own.SystemRandom, mint, mint[Symbol.iterator]()]) {
      expect(() => copy(value)).toThrow("could not be cloned");
    }
  });

  it.each(copies)("%s makes nothing of a SystemRandom", (_name, copy) => {
    expect(Reflect.ownKeys(copy(new SystemRandom()) as object)).toEqual([]);
  });

  it("a stream is moved and not copied: where it went, each token comes once", async () => {
    const { own, stream } = open("wasm");
    const plain = new PlainMinter(stream, { kind: "uuid4" }, 65536);
    const there = own.minter({ kind: "uuid4" }).stream({ count: 4000 });
    const here = structuredClone(there, { transfer: [there] });
    expect(there.locked).toBe(true);
    expect(await new Response(here).text()).toBe(plain.lines(4000).toString());
  });

  it("what is sent to another port goes the same way", () => {
    const { port1, port2 } = new MessageChannel();
    expect(() => port1.postMessage(createSecrets())).toThrow("could not be cloned");
    port1.close();
    port2.close();
  });
});
