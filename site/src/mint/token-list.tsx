import { CopyButton } from "../copy-button.tsx";

/** Tokens, each with a button that copies it. */
export function TokenList({ tokens }: { tokens: readonly string[] }) {
  return (
    <ol class="tokens" aria-label="Tokens">
      {tokens.map((token, i) => (
        // By place: short tokens may be equal.
        <li key={i}>
          <code class="token">{token}</code>
          <CopyButton text={() => token} label={`Copy token ${i + 1}`}>
            Copy
          </CopyButton>
        </li>
      ))}
    </ol>
  );
}
