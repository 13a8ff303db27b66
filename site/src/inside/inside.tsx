import { useEffect, useRef, useState } from "preact/hooks";
import { purchases } from "../own.ts";
import { useVisible } from "../visibility.ts";
import { type EntropySpeed, speedText } from "./entropy-speed.ts";
import { Way } from "./way.tsx";
import "./inside.css";

/** What docs/security.md promises of memory, a sentence each. */
const WIPED = [
  [
    "Bytes of the pool",
    "are zero in the pool as soon as a draw has used them, so past tokens are not in it; future ones are.",
  ],
  ["What the core wrote", "is zero in all of its memory when the call returns."],
  ["Arrays of the host", "that a draw or an entropy function of yours has filled are zeroed before the call returns."],
  ["After a failure of the source", "nothing is handed out, and everything bought ahead is wiped."],
  ["discard()", "wipes all that was bought ahead, and forgets the tokens that a minter has made ahead."],
  ["Your string", "cannot be wiped, by anyone: for a secret that has to go, take bytes and zero them."],
];

export function Inside() {
  const place = useRef<HTMLDivElement>(null);
  const visible = useVisible(place);
  const bought = usePurchases(visible);
  const { answer, asked, again } = useEntropySpeed(visible);
  return (
    <div ref={place}>
      <p>
        The way of the bytes, from the system’s generator to your string, with the figures of this page in this browser.
      </p>
      <Way bought={bought} answer={answer} />
      <div class="row">
        <button type="button" onClick={again}>
          Measure the speed again
        </button>
        <span role="status">{asked && answer?.speed ? `Measured: ${speedText(answer.speed.median)}` : ""}</span>
      </div>
      <h3>What is wiped, and when</h3>
      <dl class="wiped">
        {WIPED.map(([what, when]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{when}</dd>
          </div>
        ))}
      </dl>
      <p>
        Every function, with what it takes and throws, is in the <a href="./reference/index.html">reference</a>.
      </p>
    </div>
  );
}

/** What was asked of the operating system, as of this second. */
function usePurchases(visible: boolean) {
  const [now, setNow] = useState(purchases);
  useEffect(() => {
    if (!visible) return;
    const look = () =>
      setNow((before) => {
        const after = purchases();
        return after.requests === before.requests ? before : after;
      });
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [visible]);
  return now;
}

/** The speed of this browser's entropy, measured when it is first to be seen, and again when asked to. */
function useEntropySpeed(visible: boolean) {
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
