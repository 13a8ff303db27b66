import { useEffect, useMemo, useState } from "preact/hooks";
import { CopyButton } from "../copy-button.tsx";
import { own } from "../own.ts";
import { reason } from "../text.ts";
import { type Ask, KINDS, type KindName, needsWords } from "./ask.ts";
import { CodeTabs } from "./code-tabs.tsx";
import { Download } from "./download.tsx";
import { Meaning } from "./meaning.tsx";
import { Options } from "./options.tsx";
import { loadWords, type Source, sourceOf } from "./source.ts";
import "./mint.css";

const SHOWN = ["5", "20", "100"] as const;

/** What is special about a kind, said in place of the verdict on its bits. */
const NOTES: Partial<Record<Ask["kind"], string>> = {
  uuid4: "Made for telling things apart. A UUID is no secret to build on, though these cannot be predicted.",
  uuid7: "The rest is the time, so this holds among those of the same millisecond. No secret: for names of rows.",
};

/** Tokens of a kind, at once. */
export function Mint() {
  const [kind, setKind] = useState<KindName>("Hex");
  // Each kind keeps its options while others are looked at.
  const [asks, setAsks] = useState<Record<KindName, Ask>>(KINDS);
  const [words, setWords] = useState<readonly string[]>();
  const [shown, setShown] = useState(5);
  const [round, setRound] = useState(0);
  const ask = asks[kind];
  const waits = needsWords(ask) && words === undefined;

  useEffect(() => {
    if (waits) loadWords().then(setWords);
  }, [waits]);

  const made = useMemo(() => (waits ? undefined : mint(ask, words ?? [], shown)), [ask, words, shown, round]);

  return (
    <>
      <fieldset class="kinds">
        <legend>Kind</legend>
        {(Object.keys(KINDS) as KindName[]).map((name) => (
          <label key={name}>
            <input type="radio" name="kind" checked={name === kind} onChange={() => setKind(name)} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <div class="options">
        <Options ask={ask} onChange={(changed) => setAsks({ ...asks, [kind]: changed })} />
      </div>
      {made === undefined && <p role="status">Loading 2,048 words</p>}
      {made?.error !== undefined && (
        <p role="alert" class="refusal">
          The package says: {made.error}
        </p>
      )}
      {made?.source && (
        <>
          <div class="panel">
            <ol class="tokens" aria-label="Tokens">
              {made.tokens.map((token, i) => (
                // By place: short tokens may be equal.
                <li key={i}>
                  <code class="token">{token}</code>
                  <CopyButton text={() => token} label={`Copy token ${i + 1}`}>
                    Copy
                  </CopyButton>
                </li>
              ))}
            </ol>
            <div class="row">
              <button type="button" class="main" onClick={() => setRound(round + 1)}>
                New tokens
              </button>
              <CopyButton text={() => made.tokens.map((token) => `${token}\n`).join("")}>Copy all</CopyButton>
              <label class="row">
                Show
                <select value={shown} onChange={(event) => setShown(Number(event.currentTarget.value))}>
                  {SHOWN.map((amount) => (
                    <option key={amount}>{amount}</option>
                  ))}
                </select>
              </label>
            </div>
          </div>
          <div class="columns">
            <div>
              <h3>How good is it?</h3>
              <Meaning bits={made.source.bits} note={NOTES[ask.kind]} />
            </div>
            <div>
              <h3>The same in code</h3>
              <CodeTabs ask={ask} />
            </div>
          </div>
        </>
      )}
      {/* Here whatever is typed meanwhile: a file that is being minted goes on. */}
      <h3>A file of them</h3>
      <Download ask={made?.source && ask} size={(made?.tokens[0]?.length ?? 0) + 1} />
    </>
  );
}

/** Tokens, or what the package says is wrong. */
function mint(
  ask: Ask,
  words: readonly string[],
  count: number,
): { source?: Source; tokens: string[]; error?: string } {
  try {
    const source = sourceOf(own, ask, words);
    return { source, tokens: Array.from({ length: count }, () => source.next()) };
  } catch (error) {
    return { tokens: [], error: reason(error) };
  }
}
