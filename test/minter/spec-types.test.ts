// What the compiler takes, which `npm test` asks: specs in constants, functions handed over, and streams for Node's
// own.
import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expect, expectTypeOf, it } from "vitest";
import { createSecrets, keyPattern, minter, uuid4, uuid7, verifyKey } from "../../src/index.ts";

it("a spec in a constant needs no type of its own", () => {
  const spec = { kind: "key", prefix: "acme_live", nbytes: 16 };
  const key = minter(spec).next();
  expect([verifyKey(key, spec), keyPattern(spec, { flags: "g" }).test(key)]).toEqual([true, true]);
  const github = { kind: "key", prefix: "ghp", length: 30, checksum: "body" };
  expect(verifyKey(createSecrets().minter(github).next(), github)).toBe(true);
  const clock = { kind: "uuid7", clock: () => 5 };
  const string = { kind: "string", alphabet: "base58", length: 22 };
  expect([{ kind: "hex" }, { kind: "uuid4" }, clock, string].map((each) => minter(each).next().length)).toEqual([
    ...[64, 36, 36, 22],
  ]);
});

it("a wrong kind or option is an error where it is written", () => {
  // @ts-expect-error: no kind
  expect(() => minter({ kind: "hxe" })).toThrow(RangeError);
  // @ts-expect-error: a misspelt option
  expect(() => minter({ kind: "hex", nbyte: 5 })).toThrow(TypeError);
  // @ts-expect-error: no prefix
  expect(() => minter({ kind: "key" })).toThrow(TypeError);
  // @ts-expect-error: another kind
  expect(() => verifyKey("", { kind: "hex", prefix: "a" })).toThrow(RangeError);
  // @ts-expect-error: another kind
  expect(() => keyPattern({ kind: "keys", prefix: "a" })).toThrow(RangeError);
  const spec = { kind: "key", prefix: 5 };
  // @ts-expect-error: a prefix of the wrong type, in a constant
  expect(() => verifyKey("", spec)).toThrow(TypeError);
});

it("UUIDs have the type of Node's randomUUID", () => {
  expectTypeOf(uuid4()).toEqualTypeOf<ReturnType<typeof crypto.randomUUID>>();
  expectTypeOf(uuid7()).toEqualTypeOf<ReturnType<typeof crypto.randomUUID>>();
  expectTypeOf(createSecrets().uuid7()).toEqualTypeOf<ReturnType<typeof crypto.randomUUID>>();
});

it("streams go through Node's pipeline, Readable.fromWeb, Response and for await, with the dom library", async () => {
  const mint = minter({ kind: "hex", nbytes: 4 });
  let text = "";
  const write = (chunk: Buffer, _encoding: string, done: () => void) => {
    text += chunk;
    done();
  };
  await pipeline(mint.stream({ count: 2 }), new Writable({ write }));
  for await (const chunk of Readable.fromWeb(mint.stream({ count: 2 }))) text += chunk;
  for await (const chunk of mint.stream({ count: 2 })) text += Buffer.from(chunk);
  text += await new Response(mint.stream({ count: 2 })).text();
  for (const each of mint.stream({ count: 1 }).tee()) {
    for await (const part of each.pipeThrough(new TextDecoderStream())) text += part;
  }
  expect(text).toMatch(/^([0-9a-f]{8}\n){10}$/);
  expect(() => mint.stream().getReader({ mode: "byob" })).toThrow(TypeError);
});
