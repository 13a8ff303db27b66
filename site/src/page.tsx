import { EngineNote } from "./engine-note.tsx";
import { Later } from "./later.tsx";
import { Mint } from "./mint/mint.tsx";

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
