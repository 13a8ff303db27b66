// One contender, away from the page and from the other contenders: V8 compiles the package's functions differently once
// they have met both engines, so each has a worker of its own.
import { createSecrets, type Secrets } from "secrets-wasm";
import { clockStep, type Stopwatch, sampleLength, stopwatch } from "../stopwatch.ts";
import { reason } from "../text.ts";
import { enterBatches } from "./batches.ts";
import { enter, type Mint } from "./contenders.ts";
import type { Who } from "./events.ts";
import type { Answer, Request } from "./lane.ts";

const now = () => performance.now();
const step = clockStep(now);

let kept: unknown;
let watch: Stopwatch | undefined;
let units = 1;
let sized: ((size: number) => Mint) | undefined;

function secretsOf(who: Who): Secrets | undefined {
  if (who === "Web Crypto") return undefined;
  if (who === "JavaScript") return createSecrets({ engine: "js" });
  try {
    return createSecrets({ engine: "wasm" });
  } catch {
    throw new Error("the browser refuses WebAssembly to a worker of this page");
  }
}

function watchOver(mint: Mint): Stopwatch {
  return stopwatch((calls) => {
    let last = kept;
    for (let i = 0; i < calls; i++) last = mint();
    // Kept, so that making it cannot be optimised away.
    kept = last;
  }, now);
}

function answer(request: Request): Answer {
  if (request.ask === "sample") {
    if (!watch) throw new Error("nothing has entered");
    return { said: "sample", ns: (watch.sample(sampleLength(request.milliseconds, step)) * 1e6) / units };
  }
  if (request.ask === "enter batches") {
    sized = enterBatches(request.event, secretsOf(request.who));
    return { said: "ready", step };
  }
  if (request.ask === "size") {
    if (!sized) throw new Error("nothing has entered");
    // The last size's buffers go before the next ones come.
    kept = watch = undefined;
    units = request.size;
    watch = watchOver(sized(units));
  } else watch = watchOver(enter(request.event, request.call, secretsOf(request.who)));
  watch.warmUp(request.warm.warmUp, sampleLength(request.warm.sample, step));
  return { said: "ready", step };
}

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  try {
    postMessage(answer(data));
  } catch (error) {
    postMessage({ said: "refused", why: reason(error) } satisfies Answer);
  }
});
