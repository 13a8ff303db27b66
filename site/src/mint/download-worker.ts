// Mints a file of tokens beside the page.
import { createSecrets, type EngineKind } from "secrets-wasm";
import { reason } from "../text.ts";
import { type Ask, needsWords } from "./ask.ts";
import { loadWords, sourceOf } from "./source.ts";

/** What the worker is asked for. */
export interface Order {
  readonly ask: Ask;
  readonly count: number;
  /** The page's: a worker is not bound by a policy that the page states in itself. */
  readonly engine: EngineKind;
}

/** What it tells: how many bytes are made, then the file or what went wrong. */
export type Message = { readonly bytes: number } | { readonly file: Blob } | { readonly error: string };

/** Bytes that are handed to the browser's store of blobs at a time, which may be on disk. */
const PIECE = 1 << 20;

const post: (message: Message) => void = postMessage;

addEventListener("message", async ({ data }: MessageEvent<Order>) => {
  try {
    post({ file: await fileOf(data) });
  } catch (error) {
    post({ error: reason(error) });
  }
});

async function fileOf({ ask, count, engine }: Order): Promise<Blob> {
  const source = sourceOf(createSecrets({ engine }), ask, needsWords(ask) ? await loadWords() : []);
  const reader = source.lines(count).getReader();
  const pieces: Blob[] = [];
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let waiting = 0;
  let bytes = 0;
  const store = () => {
    pieces.push(new Blob(chunks));
    // The blob has a copy.
    for (const chunk of chunks) chunk.fill(0);
    chunks = [];
    waiting = 0;
    post({ bytes });
  };
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    waiting += value.length;
    bytes += value.length;
    if (waiting >= PIECE) store();
  }
  store();
  return new Blob(pieces, { type: "text/plain" });
}
