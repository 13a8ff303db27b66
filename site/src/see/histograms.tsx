import { useState } from "preact/hooks";
import { BoundChoice } from "./bound-choice.tsx";
import { Run } from "./run.tsx";
import { boundOf, explanation, splitOf } from "./split.ts";

const FIRST_BOUND = 100;

/** Draws below a bound of the visitor's choice, by rejection and by modulo. */
export function Histograms() {
  const [text, setText] = useState(`${FIRST_BOUND}`);
  const [bound, setBound] = useState(FIRST_BOUND);
  const typed = boundOf(text);
  const split = splitOf(bound);
  return (
    <>
      <h3>Why rejection, and not modulo</h3>
      <BoundChoice
        text={text}
        valid={typed !== undefined}
        choose={(wanted) => {
          setText(wanted);
          setBound(boundOf(wanted) ?? bound);
        }}
      />
      <p>{explanation(split).join(" ")}</p>
      {/* Another bound is another run. */}
      <Run key={bound} split={split} possible={typed !== undefined} />
    </>
  );
}
