import { useState } from "preact/hooks";
import { collisionInWords, guessing, verdict } from "./odds.ts";

const AMOUNTS = [
  { name: "a thousand", tokens: 1e3 },
  { name: "a million", tokens: 1e6 },
  { name: "a billion", tokens: 1e9 },
  { name: "a trillion", tokens: 1e12 },
  { name: "a quadrillion", tokens: 1e15 },
] as const;

/** What the bits of a token mean. */
export function Meaning({ bits, note }: { bits: number; note?: string | undefined }) {
  const [tokens, setTokens] = useState<number>(1e9);
  return (
    <div class="meaning">
      <p>
        <strong class="bits">{Number(bits.toFixed(1))} bits</strong> of entropy each. {note ?? verdict(bits)}
      </p>
      <p>
        To guess one takes <strong>{guessing(bits)}</strong> on average, at a trillion tries a second.
      </p>
      <p>
        <label>
          Among{" "}
          <select value={tokens} onChange={(event) => setTokens(Number(event.currentTarget.value))}>
            {AMOUNTS.map(({ name, tokens }) => (
              <option key={name} value={tokens}>
                {name}
              </option>
            ))}
          </select>
        </label>{" "}
        of them, the odds that any two are equal are <strong>{collisionInWords(bits, tokens)}</strong>.
      </p>
    </div>
  );
}
