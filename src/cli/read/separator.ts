import { SEPARATOR_LIMIT } from "../../kernels/memory-map.ts";
import { UsageError } from "./failure.ts";

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", "0": "\0", "\\": "\\" };

/** The separator that was typed: a shell passes `\n` on as two characters. */
export function separator(typed: string): string {
  const text = typed.replaceAll(/\\(.?)/gs, (_, character: string) => {
    const meant = ESCAPES[character];
    if (meant === undefined)
      throw new UsageError("--separator: after a backslash expected n, t, 0 or another backslash");
    return meant;
  });
  if (Buffer.byteLength(text) > SEPARATOR_LIMIT)
    throw new UsageError(`--separator: expected at most ${SEPARATOR_LIMIT} bytes`);
  return text;
}
