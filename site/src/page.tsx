import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Mint } from "./mint/mint.tsx";
import { own } from "./own.ts";

const race = async () => (await import("./race/race.tsx")).Race;
const see = async () => (await import("./see/see.tsx")).See;
const inside = async () => (await import("./inside/inside.tsx")).Inside;

const SECTIONS = [
  { id: "mint", title: "Mint", content: <Mint /> },
  { id: "race", title: "Race", content: <Later load={race} /> },
  { id: "see", title: "See", content: <Later load={see} /> },
  { id: "inside", title: "Inside", content: <Later load={inside} /> },
] as const;

export function Page() {
  return (
    <>
      <a class="skip" href="#mint">
        Skip to the tokens
      </a>
      <header class="top">
        <p class="brand">
          secrets-wasm <span class="version">{VERSION}</span>
        </p>
        <nav aria-label="Sections">
          {SECTIONS.map(({ id, title }) => (
            <a key={id} href={`#${id}`}>
              {title}
            </a>
          ))}
          <a href="./reference/index.html">Reference</a>
        </nav>
      </header>
      <main>
        <h1>Tokens that nobody can predict</h1>
        <p class="lead">
          Python’s <code>secrets</code> for JavaScript, on a WebAssembly core of {(CORE_BYTES / 1000).toFixed(1)} KB.
          This page runs the package itself: every bit comes from your operating system, and nothing leaves the page.
        </p>
        <EngineNote />
        {SECTIONS.map(({ id, title, content }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            {content}
          </section>
        ))}
      </main>
      <footer>
        <p>
          No cookies, no storage, no tracking, no requests: this page’s own Content-Security-Policy forbids connections.
          MIT licence.
        </p>
      </footer>
    </>
  );
}

/** A section that is fetched once the page is painted, so that the first tokens do not wait for it. */
function Later({ load }: { load: () => Promise<FunctionComponent> }) {
  const [loaded, setLoaded] = useState<{ Content?: FunctionComponent; failed?: boolean }>({});
  useEffect(() => {
    load().then(
      (Content) => setLoaded({ Content }),
      () => setLoaded({ failed: true }),
    );
  }, [load]);
  if (loaded.Content) return <loaded.Content />;
  return loaded.failed ? <p>This part could not be loaded. Reload the page to try again.</p> : null;
}

/** Which engine serves this page, and where to see the other. */
function EngineNote() {
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
