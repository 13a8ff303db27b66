import { EngineNote } from "./engine-note.tsx";
import { Inside } from "./inside/inside.tsx";
import { Mint } from "./mint/mint.tsx";
import { Race } from "./race/race.tsx";
import { See } from "./see/see.tsx";

const SECTIONS = [
  { id: "mint", title: "Mint", Content: Mint },
  { id: "race", title: "Race", Content: Race },
  { id: "see", title: "See", Content: See },
  { id: "inside", title: "Inside", Content: Inside },
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
        {SECTIONS.map(({ id, title, Content }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            <Content />
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
