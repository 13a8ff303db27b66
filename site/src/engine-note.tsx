import { own } from "./own.ts";

/** Which engine serves this page, and where to see the other. */
export function EngineNote() {
  return own.engine === "wasm" ? (
    <p class="engine">
      <strong>Engine: WebAssembly.</strong> See the same page <a href="./strict.html">under a policy that refuses it</a>
      .
    </p>
  ) : (
    <p class="engine">
      <strong>Engine: JavaScript.</strong> WebAssembly is refused here, by a Content-Security-Policy without{" "}
      <code>'wasm-unsafe-eval'</code> or by a browser that has none. The same bytes give the same tokens, only slower.{" "}
      <a href="./index.html">Try the page that allows it</a>.
    </p>
  );
}
