// After a discard the text of tokens that a minter has minted ahead is out of reach at once, before its next call.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createSecrets, type MinterSpec } from "../../../src/index.ts";
import { Numbered } from "./numbered-source.ts";
import { bundled, DIST, printed } from "./program.ts";
import { atRest } from "./resting-clock.ts";

const SPECS: MinterSpec[] = [
  { kind: "hex" },
  { kind: "urlsafe" },
  { kind: "uuid4" },
  { kind: "uuid7" },
  { kind: "string", alphabet: "base58", length: 22 },
  { kind: "string", alphabet: "aé😀ß", length: 60 },
  { kind: "key", prefix: "sk_live" },
];

/** The place of the alphabet beyond ASCII. */
const POINTS = 5;

/** How many tokens are minted one by one: version 7 mints 1, 2, 4 at a time, so that three are ahead then. */
const MINTED = 4;
const AHEAD = 3;

let program: string;

beforeAll(() => {
  program = bundled("left-text-program.ts");
});

/** How many of the next tokens of each kind lie in the heap of a process that has minted some. */
async function tokensLeft(engine: "wasm" | "js", discards: boolean): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), "left-text-"));
  const file = join(folder, "heap.heapsnapshot");
  try {
    const args = [program, DIST, engine, JSON.stringify(SPECS), String(discards), String(MINTED), file];
    expect(await printed(args)).toBe(SPECS.length);
    const { strings } = JSON.parse(readFileSync(file, "utf8")) as { strings: string[] };
    const heap = strings.join("\n");
    return SPECS.map((spec) => {
      const same = createSecrets({ engine, entropy: new Numbered().entropy });
      const tokens = same.minter(atRest(spec)).take(MINTED + AHEAD);
      return tokens.slice(MINTED).filter((token) => heap.includes(token)).length;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it("a snapshot of the heap shows what is minted ahead", async () => {
    // Over code points beyond ASCII nothing is.
    const expected = SPECS.map((_, i) => (i === POINTS ? 0 : AHEAD));
    expect(await tokensLeft(engine, false)).toEqual(expected);
  });

  it("a discard forgets it", async () => {
    expect(await tokensLeft(engine, true)).toEqual(SPECS.map(() => 0));
  });
});
