// After a discard the text of tokens that a minter has minted ahead is out of reach at once, before its next call.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createSecrets, type MinterSpec } from "../../src/index.ts";
import { Numbered } from "./numbered-source.ts";
import { bundled, DIST, printed } from "./program.ts";

const SPECS: MinterSpec[] = [
  { kind: "hex" },
  { kind: "urlsafe" },
  { kind: "uuid4" },
  { kind: "uuid7" },
  { kind: "string", alphabet: "base58", length: 22 },
  { kind: "string", alphabet: "aé😀ß", length: 60 },
  { kind: "key", prefix: "sk_live" },
];

/** The clock of version 7 is the machine's, so of its tokens the last 12 digits are known. */
const KNOWN = 12;

let program: string;

beforeAll(() => {
  program = bundled("left-text-program.ts");
});

/** How many of the tokens after the first lie in the heap of a process that has minted the first. */
async function tokensLeft(engine: "wasm" | "js", spec: MinterSpec, discards: boolean): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "left-text-"));
  const file = join(folder, "heap.heapsnapshot");
  try {
    const options = JSON.stringify({ engine });
    expect(await printed([program, DIST, options, JSON.stringify(spec), String(discards), file])).toBe(true);
    const { strings } = JSON.parse(readFileSync(file, "utf8")) as { strings: string[] };
    const heap = strings.join("\n");
    const same = createSecrets({ engine, entropy: new Numbered().entropy });
    const tokens = same.minter(spec).take(5).slice(1);
    return tokens.filter((token) => heap.includes(token.slice(-KNOWN))).length;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it.each(SPECS.filter((_, i) => i !== 5))("a snapshot of the heap shows what is minted ahead: $kind", async (spec) => {
    expect(await tokensLeft(engine, spec, false)).toBe(4);
  });

  it.each(SPECS)("a discard forgets it: $kind", async (spec) => {
    expect(await tokensLeft(engine, spec, true)).toBe(0);
  });
});
