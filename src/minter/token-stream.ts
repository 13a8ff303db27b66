// The type of a stream: the standard's, as the dom library and Node's types have it. These do not fit each other, nor
// every version of themselves: so what differs is said in words of our own.

/**
 * A stream of tokens: the standard's `ReadableStream`, for `Response`, `pipeTo` and `for await`. Node's `pipeline` and
 * `Readable.fromWeb` take it too, with and without the dom library; the latter from TypeScript 5.9 on.
 *
 * @example
 * ```ts
 * const lines: TokenStream = minter({ kind: "hex", nbytes: 4 }).stream({ count: 2 });
 * await new Response(lines).text(); // '5c1c864b\n6200e368\n'
 * ```
 *
 * @category By the million
 */
export type TokenStream = Common & ReadableStream<Uint8Array<ArrayBuffer>> & Piped;

interface Common {
  /** It is no byte stream, so this throws. */
  getReader(options: { mode: "byob" }): never;
  tee(): [TokenStream, TokenStream];
  values<Each = Chunks>(options?: { preventCancel?: boolean }): Each;
  [Symbol.asyncIterator](): Chunks;
}

interface Chunks extends AsyncIterator<Uint8Array<ArrayBuffer>, undefined> {
  [Symbol.asyncIterator](): Chunks;
}

/** Comes last, as it fits whatever the library's own does. */
interface Piped {
  pipeThrough<Out>(transform: { readonly readable: Out; readonly writable: Writable }, options?: object): Out;
}

interface Writable {
  getWriter(): { write(chunk: Uint8Array<ArrayBuffer>): Promise<void> };
}
