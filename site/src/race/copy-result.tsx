import { useState } from "preact/hooks";
import { own } from "../own.ts";
import { machineFacts } from "./machine.ts";
import { reportText } from "./report.ts";
import type { Result } from "./result.ts";

/** The result as text in the clipboard, or, where the browser refuses that, in a field to copy it from. */
export function CopyResult({ result, hidden }: { result: Result; hidden: boolean }) {
  const [copied, setCopied] = useState<"not yet" | "yes" | "refused">("not yet");
  const text = reportText(VERSION, machineFacts(navigator, own.engine, result.step), result, hidden);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("yes");
      setTimeout(() => setCopied("not yet"), 2000);
    } catch {
      setCopied("refused");
    }
  }

  return (
    <>
      <button type="button" onClick={copy}>
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
