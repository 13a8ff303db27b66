import { useRef, useState } from "preact/hooks";
import { CopyButton } from "../copy-button.tsx";
import type { Ask } from "./ask.ts";
import { codeOf, LANGUAGES, type Language } from "./code.ts";

/** How many tabs on an arrow key leads. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The same token as a program, in tabs (the pattern of WAI-ARIA: arrows move, Tab leads on to the panel). */
export function CodeTabs({ ask }: { ask: Ask }) {
  const [language, setLanguage] = useState<Language>("TypeScript");
  const tabs = useRef<HTMLDivElement>(null);
  const code = codeOf(ask, language);
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const next = (LANGUAGES.indexOf(language) + step + LANGUAGES.length) % LANGUAGES.length;
    setLanguage(LANGUAGES[next] as Language);
    (tabs.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    <div class="code">
      <div role="tablist" aria-label="The same as code" class="row" ref={tabs}>
        {LANGUAGES.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name.replace(" ", "-")}`}
            aria-selected={name === language}
            aria-controls="code-panel"
            tabIndex={name === language ? 0 : -1}
            onClick={() => setLanguage(name)}
            onKeyDown={move}
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="code-panel" aria-labelledby={`tab-${language.replace(" ", "-")}`}>
        <pre>{code}</pre>
        <CopyButton text={() => code} label="Copy the code">
          Copy the code
        </CopyButton>
      </div>
    </div>
  );
}
