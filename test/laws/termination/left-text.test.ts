// After a discard the text of tokens that a minter has minted ahead is out of reach at once, before its next call.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { createSecrets, type MinterSpec } from "../../../src/index.ts";
import { MINTER_KINDS } from "./minter-kinds.ts";
import { Numbered } from "./numbered-source.ts";
import { bundled, DIST, printed } from "./program.ts";
import { atRest } from "./resting-clock.ts";

const SPECS: MinterSpec[] = Object.values(MINTER_KINDS);

/** The place of the alphabet beyond ASCII. */
const POINTS = Object.keys(MINTER_KINDS).indexOf("string of code points");

/** How many tokens are minted one by one: version 7 mints 1, 2, 4 at a time, so that three are ahead then. */
const MINTED = 4;
const AHEAD = 3;

let program: string;

beforeAll(() => {
  program = bundled("left-text-program.ts");
});

/** The starts of the sources: kept and discarded on the WebAssembly engine, kept and discarded on the other. */
const STARTS = [0, 1, 2, 3];

/** For each source, how many of the next tokens of each kind lie in the heap of a process that has minted some. */
async function tokensLeft(): Promise<number[][]> {
  const folder = mkdtempSync(join(tmpdir(), "left-text-"));
  const file = join(folder, "heap.heapsnapshot");
  try {
    const args = [program, DIST, JSON.stringify(SPECS), JSON.stringify(STARTS), String(MINTED), file];
    expect(await printed(args)).toBe(STARTS.length * SPECS.length);
    const { strings } = JSON.parse(readFileSync(file, "utf8")) as { strings: string[] };
    const heap = strings.join("\n");
    return STARTS.map((start) =>
      SPECS.map((spec, place) => {
        const same = createSecrets({ entropy: new Numbered((8 * start + place) << 24).entropy });
        const tokens = same.minter(atRest(spec)).take(MINTED + AHEAD);
        return tokens.slice(MINTED).filter((token) => heap.includes(token)).length;
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it("a snapshot of the heap shows what is minted ahead, and nothing of it after a discard", async () => {
  // Over code points beyond ASCII nothing is minted ahead.
  const ahead = SPECS.map((_, place) => (place === POINTS ? 0 : AHEAD));
  const none = SPECS.map(() => 0);
  expect(await tokensLeft()).toEqual([ahead, none, ahead, none]);
});
