// Law 3: a thread that is ended in the middle of its calls hurts no other, not even through memory that both fill.
import { ok } from "node:assert/strict";
import { once } from "node:events";
import { setTimeout as later } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { beforeAll, describe, expect, it } from "vitest";
import { createSecrets } from "../../../src/index.ts";
import { Aftermath } from "./aftermath.ts";
import { ROUNDS } from "./cut-off.ts";
import { Numbered } from "./numbered-source.ts";
import { bundled, DIST } from "./program.ts";

let program: string;

beforeAll(() => {
  program = bundled("ended-thread-program.ts");
});

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each(["fillRandom, long", "token_hex, 32", "minter hex, next of many"])("a thread ended in %s", async (name) => {
    const source = new Numbered();
    const own = createSecrets({ engine, entropy: source.entropy });
    const aftermath = new Aftermath(own, source);
    const shared = new Uint8Array(new SharedArrayBuffer(300_000));
    for (let round = 0; round < ROUNDS; round++) {
      const workerData = { dist: DIST, engine, shared, name };
      const worker = new Worker(program, { workerData });
      expect(await once(worker, "message")).toEqual(["begun"]);
      aftermath.check(round);
      await later(1 + ((7 * round) % 20));
      const ended = worker.terminate();
      aftermath.check(round + 1);
      await ended;
      const left = shared.slice();
      own.fillBytes(new Uint8Array(300_000));
      ok(Buffer.from(shared).equals(left), "an ended thread writes");
      source.claim(own.fillBytes(shared).slice());
      aftermath.check(round + 2);
    }
  });
});
