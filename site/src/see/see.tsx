import { useState } from "preact/hooks";
import { BitsPicture } from "./bits-picture.tsx";
import { Run } from "./run.tsx";
import { boundOf, explanation, LARGEST_BOUND, LEAST_BOUND, splitOf } from "./split.ts";
import "./see.css";

/** A bias that is plain to see, a larger one, one that only arithmetic sees, and none. */
const EXAMPLES = [100, 200, 10, 64] as const;

/** Random bits as a picture, and draws below a bound of the visitor's choice, by rejection and by modulo. */
export function See() {
  const [text, setText] = useState(`${EXAMPLES[0]}`);
  const [bound, setBound] = useState<number>(EXAMPLES[0]);
  const valid = boundOf(text) !== undefined;
  const split = splitOf(bound);
  const choose = (wanted: string) => {
    setText(wanted);
    setBound(boundOf(wanted) ?? bound);
  };
  return (
    <>
      <BitsPicture />
      <h3>Why rejection, and not modulo</h3>
      <BoundChoice text={text} valid={valid} choose={choose} />
      <p>{explanation(split).join(" ")}</p>
      {/* Another bound is another run. */}
      <Run key={bound} split={split} possible={valid} />
    </>
  );
}

function described(bound: number): string {
  const { rest, ratio } = splitOf(bound);
  return rest === 0 ? "as often" : `${Number(ratio.toFixed(2))} times as often`;
}

interface Choice {
  readonly text: string;
  readonly valid: boolean;
  readonly choose: (text: string) => void;
}

function BoundChoice({ text, valid, choose }: Choice) {
  return (
    <div class="bound">
      <label>
        Whole numbers below{" "}
        <input
          type="text"
          inputMode="numeric"
          size={4}
          value={text}
          aria-invalid={!valid}
          aria-describedby="bound-range"
          onInput={(event) => choose(event.currentTarget.value)}
        />
      </label>{" "}
      <span id="bound-range" class={valid ? "quiet" : "wrong"}>
        {valid ? "" : "Not possible here: "}a bound from {LEAST_BOUND} to {LARGEST_BOUND}
      </span>
      <fieldset class="row">
        <legend>Examples: by modulo, the first numbers come</legend>
        {EXAMPLES.map((bound) => (
          <button key={bound} type="button" aria-pressed={text === `${bound}`} onClick={() => choose(`${bound}`)}>
            <strong>{bound}:</strong> {described(bound)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
