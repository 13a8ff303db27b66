// Calls public functions of fresh copies of the package at the edge of the stack. Prints what was wrong after it.
import { ok } from "node:assert/strict";
import type * as Package from "../../../src/index.ts";
import { Aftermath } from "./aftermath.ts";
import { Numbered } from "./numbered-source.ts";
import { PUBLIC_CALLS } from "./public-calls.ts";

const [dist, engine, seed, tries] = process.argv.slice(2) as [string, "wasm" | "js", string, string];

/** The frames that what is compiled needs, and what is not beyond those that the compiler needs. */
const FRAMES = 45;

/** One of so many tries ends with a check of every call, which takes as long as five without it. */
const THOROUGH = 10;

let frames = 0;
let state = Number(seed);

/** The same in each run: Marsaglia's xorshift32. */
function below(n: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % n;
}

/** Calls `frames` frames above the one at which the stack has run out. */
function descend(call: () => unknown): void {
  try {
    descend(call);
  } catch {}
  try {
    if (frames-- === 0) call();
  } catch {}
}

/** The frames that V8 needs to compile a function: a guess, which each try improves. Optimized frames are smaller. */
let compiler = 600;

function betterGuess(text: string): void {
  let compiled = false;
  // V8 keeps what it has compiled by its text.
  const cold = new Function("note", `return () => note("${text}")`)(() => {
    compiled = true;
  });
  frames = compiler;
  descend(cold);
  compiler += compiled ? -5 : 5;
}

// An overflow in the middle of a stream's own promises makes Node print, and proves nothing of the package.
const NAMES = Object.keys(PUBLIC_CALLS).filter((name) => !name.endsWith("stream"));
/** Half of the tries: calls that write a secret to be read and wiped at once. */
const SHORT = NAMES.filter((name) =>
  /^(token_\w+, |uuid4|compare_digest of|secureCompare|minter \w+, next|password, easy)/.test(name),
);

function anyCall() {
  const names = below(2) === 0 ? SHORT : NAMES;
  return PUBLIC_CALLS[names[below(names.length)]!]!;
}

const faults: Record<string, number> = {};
for (let i = 0; i < Number(tries); i++) {
  // What has not run yet is compiled at the edge, and fails at other places than what has.
  const fresh: typeof Package = await import(`${dist}?${i}`);
  const source = new Numbered();
  const own = fresh.createSecrets({ engine, pool: [65536, 0, 1000][below(3)], entropy: source.entropy });
  for (let warm = below(4); warm > 0; warm--) anyCall()(own).run();
  try {
    for (let turn = below(3); turn >= 0; turn--) {
      const { run, check } = anyCall()(own);
      betterGuess(`${i} ${turn}`);
      frames = (below(4) === 0 ? 0 : compiler - 10) + below(FRAMES);
      descend(run);
      check?.([], source);
    }
    const zeros = own.fillRandbelow(new Uint8Array(256), 1);
    ok(
      zeros.every((byte) => byte === 0),
      "left-over bytes come out",
    );
    ok(own.compare_digest("abc", "abc") && !own.compare_digest("abc", "abd"), "compare_digest is wrong");
    source.claim(own.token_bytes(40));
    if (i % THOROUGH === 0) new Aftermath(own, source).check(i);
  } catch (error) {
    const { message } = error as Error;
    faults[message] = (faults[message] ?? 0) + 1;
  }
}
console.log(JSON.stringify(faults));
