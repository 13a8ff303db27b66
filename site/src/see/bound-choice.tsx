import { LARGEST_BOUND, LEAST_BOUND, splitOf } from "./split.ts";

/** A bias that is plain to see, a larger one, one that only arithmetic sees, and none. */
const EXAMPLES = [100, 200, 10, 64];

function described(bound: number): string {
  const { rest, ratio } = splitOf(bound);
  return rest === 0 ? "as often" : `${Number(ratio.toFixed(2))} times as often`;
}

export function BoundChoice(props: { text: string; valid: boolean; choose: (text: string) => void }) {
  const { text, valid, choose } = props;
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
