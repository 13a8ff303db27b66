// Law 3: a call that is terminated while its source runs, before or after the source has filled, thrown or called back.
import { ok } from "node:assert/strict";
import { describe, expect, it } from "vitest";
import { createSecrets, type Secrets } from "../../../src/index.ts";
import { PLACE, share } from "../../cases.ts";
import { Aftermath } from "./aftermath.ts";
import { cutOff, ROUNDS } from "./cut-off.ts";
import { Numbered } from "./numbered-source.ts";
import { PUBLIC_CALLS } from "./public-calls.ts";

/** The bytes of a token that a source has called back into which may stand alone, too few to be traced. */
const SEAM = 11;

function spin(): never {
  for (;;);
}

type Stop = (own: Secrets, source: Numbered, buffer: Uint8Array) => void;

/** Calls back, and checks what is answered, if that is not refused. */
const callBack: Stop = (own, source) => {
  let token: Uint8Array;
  try {
    token = own.token_bytes(64);
  } catch {
    return;
  }
  source.claim(token);
};

/** What the source does at the request at which it is cut off. */
const STOPS: Stop[] = [
  spin,
  (_own, source, buffer) => {
    source.entropy(buffer.subarray(0, buffer.length >> 1));
    spin();
  },
  (_own, source, buffer) => {
    source.entropy(buffer);
    spin();
  },
  (own, source, buffer) => {
    callBack(own, source, buffer);
    spin();
  },
  (own) => {
    for (;;) {
      try {
        own.discard();
        own.fillBytes(new Uint8Array(70_000));
      } catch {}
    }
  },
];

/** What the source does at the first request after that. */
const AFTER: Stop[] = [
  () => {},
  () => {
    throw new Error("the source has failed");
  },
  callBack,
];

/** A token of a source that may do any of these. */
function expectToken(own: Secrets, source: Numbered): void {
  let token: Uint8Array;
  try {
    token = own.token_bytes(64);
  } catch (error) {
    expect((error as Error).message).toMatch(/^the source has failed$|^entropy: the function called back/);
    return;
  }
  ok(source.claimRuns(token) < SEAM, "bytes that the source has not handed out");
}

/** An object whose source does `stops` at one request of the call that is cut off, and `after` at the next one. */
class Stopping {
  readonly own: Secrets;
  readonly source = new Numbered();
  requests = 0;
  #phase: "within" | "after" | "" = "";

  constructor(engine: "wasm" | "js", pool: number, at = 0, stops = AFTER[0]!, after = AFTER[0]!) {
    const entropy = (buffer: Uint8Array) => {
      this.requests++;
      if (this.#phase === "within" && this.requests === at) stops(this.own, this.source, buffer);
      if (this.#phase === "after") {
        this.#phase = "";
        after(this.own, this.source, buffer);
      }
      this.source.entropy(buffer);
    };
    this.own = createSecrets({ engine, pool, entropy });
  }

  cutOff(call: () => unknown): void {
    this.#phase = "within";
    cutOff(call, 2);
    this.#phase = "after";
  }

  behave(): void {
    this.#phase = "";
  }
}

const CALLS = Object.keys(PUBLIC_CALLS).map((name, place) => [name, place] as const);

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  // The half that termination.test.ts leaves to the other engine.
  it.each(share(CALLS, 1 - PLACE[engine]))("%s, cut off while the source runs", async (name, place) => {
    for (let round = 0; round < ROUNDS; round++) {
      const turn = place + round;
      const pool = turn % 2 === 0 ? 0 : 1000;
      const counted = new Stopping(engine, pool);
      const { run } = PUBLIC_CALLS[name]!(counted.own);
      await new Promise(setImmediate);
      run();
      const at = 1 + Math.floor((round * counted.requests) / ROUNDS);
      const after = AFTER[(turn >> 1) % AFTER.length]!;
      const stopping = new Stopping(engine, pool, at, STOPS[turn % STOPS.length]!, after);
      const { own, source } = stopping;
      const call = PUBLIC_CALLS[name]!(own);
      await new Promise(setImmediate);
      stopping.cutOff(() => call.run());
      call.check?.([], source);
      expectToken(own, source);
      stopping.behave();
      new Aftermath(own, source).check(turn);
    }
  });
});
