import { useState } from "preact/hooks";
import { copy } from "../clipboard.ts";
import { own } from "../own.ts";
import { machineFacts } from "./machine.ts";
import { reportText } from "./report.ts";
import type { Result } from "./result.ts";

/** The result as text in the clipboard, or, where the browser refuses that, in a field to copy it from. */
export function CopyResult({ result, hidden }: { result: Result; hidden: boolean }) {
  const [copied, setCopied] = useState<"not yet" | "yes" | "refused">("not yet");
  const text = reportText(VERSION, machineFacts(navigator, own.engine, result.step), result, hidden);

  async function onClick() {
    if (!(await copy(text))) return setCopied("refused");
    setCopied("yes");
    setTimeout(setCopied, 2000, "not yet");
  }

  return (
    <>
      <button type="button" onClick={onClick}>
        {copied === "yes" ? "Copied" : "Copy the result"}
      </button>
      {copied === "refused" && (
        <label class="by-hand">
          The browser keeps its clipboard to itself. Copy it from here:
          <textarea readOnly rows={8} value={text} />
        </label>
      )}
    </>
  );
}
