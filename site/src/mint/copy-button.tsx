import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { copy } from "../clipboard.ts";

/** For so long the button says what became of it. */
const SAID = 1500;

/** A button that copies. */
export function CopyButton({
  text,
  label,
  children,
}: {
  text: () => string;
  label?: string;
  children: ComponentChildren;
}) {
  const [said, say] = useState<string>();
  const onClick = async () => {
    say((await copy(text())) ? "Copied" : "Not allowed here");
    setTimeout(say, SAID, undefined);
  };
  return (
    <button type="button" class="copy" aria-label={label} onClick={onClick}>
      {said ?? children}
      <span class="unseen" role="status">
        {said}
      </span>
    </button>
  );
}
