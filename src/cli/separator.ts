import { UsageError } from "./failure.ts";

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", "0": "\0", "\\": "\\" };

/** What a minter takes. */
const MOST_BYTES = 16;

/** The separator that was typed: a shell passes `\n` on as two characters. */
export function separator(typed: string): string {
  const text = typed.replaceAll(/\\(.?)/gs, (_, character: string) => {
    const meant = ESCAPES[character];
    if (meant === undefined)
      throw new UsageError("--separator: after a backslash expected n, t, 0 or another backslash");
    return meant;
  });
  if (Buffer.byteLength(text) > MOST_BYTES) throw new UsageError(`--separator: expected at most ${MOST_BYTES} bytes`);
  return text;
}
