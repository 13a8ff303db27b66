import { useEffect, useState } from "preact/hooks";
import type { EntropySpeed } from "./entropy-speed.ts";

/** The speed of this browser's entropy, measured when it is first to be seen, and again when asked to. */
export function useEntropySpeed(visible: boolean) {
  const [asked, setAsked] = useState(0);
  const [answer, setAnswer] = useState<{ of: number; speed?: EntropySpeed }>();
  const [wanted, setWanted] = useState(false);
  if (visible && !wanted) setWanted(true);

  useEffect(() => {
    if (!wanted) return;
    const worker = new Worker(new URL("./entropy-speed-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<EntropySpeed>) => {
      setAnswer({ of: asked, speed: data });
      worker.terminate();
    };
    worker.onerror = () => setAnswer({ of: asked });
    return () => worker.terminate();
  }, [wanted, asked]);

  return {
    /** Nothing while it is measured; without a speed if that failed. */
    answer: answer?.of === asked ? answer : undefined,
    /** Whether the visitor asked, and so waits for an answer. */
    asked: asked > 0,
    again: () => setAsked(asked + 1),
  };
}
