import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** For so many milliseconds the button says what became of it. */
const SAID = 1500;

interface Props {
  readonly text: () => string;
  readonly label?: string;
  /** Called where the browser does not allow it, as on a page without HTTPS; without it, the button says so. */
  readonly onRefused?: () => void;
  readonly children: ComponentChildren;
}

/** A button that copies. */
export function CopyButton({ text, label, onRefused, children }: Props) {
  const [said, say] = useState<string>();
  const onClick = async () => {
    const copied = await navigator.clipboard.writeText(text()).then(
      () => true,
      () => false,
    );
    if (!copied && onRefused) return onRefused();
    say(copied ? "Copied" : "Not allowed here");
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
