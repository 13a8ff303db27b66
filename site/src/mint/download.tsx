import { useEffect, useRef, useState } from "preact/hooks";
import { own } from "../own.ts";
import { grouped } from "../text.ts";
import type { Ask } from "./ask.ts";
import type { Message, Order } from "./download-worker.ts";

/** As much as a browser can be expected to hold as one file. */
const MOST = 10_000_000;

interface DownloadProps {
  /** Nothing while the options are refused. */
  readonly ask: Ask | undefined;
  /** Of a token with its line feed, about. */
  readonly size: number;
}

/** Mints a file of tokens in a worker, with progress, and hands it to the browser's downloads. */
export function Download({ ask, size }: DownloadProps) {
  const [amount, setAmount] = useState("1000000");
  const [part, setPart] = useState<number>();
  const [said, say] = useState("");
  const worker = useRef<Worker | undefined>(undefined);
  const count = Number(amount);
  const fits = /^\d+$/.test(amount) && count >= 1 && count <= MOST;

  const stop = () => {
    worker.current?.terminate();
    worker.current = undefined;
    setPart(undefined);
  };
  useEffect(() => stop, []);

  const start = (ask: Ask) => {
    const name = `tokens-${ask.kind}-${count}.txt`;
    const began = performance.now();
    const started = new Worker(new URL("./download-worker.ts", import.meta.url), { type: "module" });
    worker.current = started;
    setPart(0);
    say(`Minting ${grouped(count)} tokens`);
    started.onmessage = ({ data }: MessageEvent<Message>) => {
      if ("bytes" in data) return setPart(data.bytes / (count * size));
      stop();
      if ("error" in data) return say(data.error);
      save(data.file, name);
      const megabytes = (data.file.size / 1e6).toFixed(1);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      say(`${name}: ${grouped(count)} tokens, ${megabytes} MB, minted in ${seconds} s`);
    };
    started.onerror = () => {
      stop();
      say("The worker could not be started.");
    };
    started.postMessage({ ask, count, engine: own.engine } satisfies Order);
  };

  return (
    <div class="download">
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (ask && fits) start(ask);
        }}
      >
        <label class="row">
          How many
          <input
            inputMode="numeric"
            value={amount}
            aria-invalid={!fits}
            aria-describedby="download-said"
            onInput={(event) => setAmount(event.currentTarget.value.replaceAll(/[\s,]/g, ""))}
          />
        </label>
        {part === undefined ? (
          // Keys: were the one made into the other while it is clicked, the click would go on to the form.
          <button key="download" type="submit" disabled={!ask || !fits}>
            Download
          </button>
        ) : (
          <button
            key="cancel"
            type="button"
            onClick={() => {
              stop();
              say("Cancelled: nothing was saved");
            }}
          >
            Cancel
          </button>
        )}
      </form>
      {part !== undefined && <progress aria-label="Minted" max={1} value={Math.min(part, 1)} />}
      <p role="status" id="download-said" class="quiet">
        {fits ? said || "A line each, minted in a worker beside the page." : `1 to ${grouped(MOST)} tokens`}
      </p>
    </div>
  );
}

/** Hands a file to the browser's downloads. */
function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has begun to read by then; the address would keep the file for as long as the page is open.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
