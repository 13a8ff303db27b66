// The page's end of a worker.
import type { Answer, Request } from "./messages.ts";

export interface Lane {
  ask(request: Request): Promise<Answer>;
  stop(): void;
}

export class Stopped extends Error {}

export function openLane(): Lane {
  const worker = new Worker(new URL("./race-worker.ts", import.meta.url), { type: "module" });
  let fail: (error: Error) => void = () => {};
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        fail = reject;
        worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message || "the worker could not be started"));
        worker.postMessage(request);
      }),
    stop() {
      worker.terminate();
      fail(new Stopped("stopped"));
    },
  };
}
