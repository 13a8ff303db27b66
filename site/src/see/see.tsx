import { useState } from "preact/hooks";
import { BitsPicture } from "./bits-picture.tsx";
import { BoundChoice } from "./bound-choice.tsx";
import { Run } from "./run.tsx";
import { boundOf, explanation, splitOf } from "./split.ts";
import "./see.css";

const FIRST_BOUND = 100;

/** Random bits as a picture, and draws below a bound of the visitor's choice, by rejection and by modulo. */
export function See() {
  const [text, setText] = useState(`${FIRST_BOUND}`);
  const [bound, setBound] = useState(FIRST_BOUND);
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
