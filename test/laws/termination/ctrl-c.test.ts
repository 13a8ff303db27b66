// Law 3: Ctrl-C in Node's REPL terminates a call, and the next line that is typed works.
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { ROUNDS } from "./cut-off.ts";
import { DIST } from "./program.ts";
import { Terminal } from "./terminal.ts";

/** Calls to interrupt, of an object S, its minter m, an array b and a set of all tokens. */
const LOOPS = [
  "for (;;) S.fillBytes(b)",
  "for (;;) S.randbelow(1000)",
  "for (;;) last = S.token_hex()",
  "for (;;) last = m.next()",
  "for (;;) S.token_urlsafe(80000)",
  "for (;;) m.into(b)",
  "for (;;) S.fillRandom(new Float64Array(20000))",
  "for (;;) S.compare_digest(b, b)",
];

/** What is typed after each. */
const CHECKS: [string, unknown][] = [
  ["[...S.fillRandbelow(new Uint8Array(256), 1)].every((byte) => byte === 0)", true],
  ['[S.compare_digest("abc", "abc"), S.compare_digest("abc", "abd")]', [true, false]],
  ["fresh([last, S.token_hex(), m.next(), ...m.take(3), S.token_hex()])", true],
  ["S.discard() ?? fresh([m.next(), S.token_hex()])", true],
];

describe.runIf(hasScript()).each(["wasm", "js", "standard"])("on the %s engine", (engine) => {
  it("each line after an interrupted one is answered", async () => {
    const terminal = new Terminal();
    const own = engine === "standard" ? "" : `.createSecrets({ engine: "${engine}" })`;
    terminal.type(`const S = (await import("${DIST}"))${own}`);
    terminal.type(
      'const m = S.minter({ kind: "hex" }), b = new Uint8Array(2e5), seen = new Set(); let last = S.token_hex()',
    );
    terminal.type(
      "const fresh = (all) => all.every((text) => /^[0-9a-f]{64}$/.test(text) && !seen.has(text) && seen.add(text))",
    );
    try {
      for (const [place, loop] of LOOPS.entries()) {
        for (let round = 0; round < ROUNDS; round++) {
          await terminal.interrupt(loop, 3 + ((7 * round + place) % 20));
          for (const [check, expected] of CHECKS) {
            if (check.startsWith("fresh")) await terminal.answer("seen.delete(last)");
            expect(await terminal.answer(check), `${loop}: ${check}`).toEqual(expected);
          }
          await terminal.answer("(last = S.token_hex()).length");
        }
      }
    } finally {
      terminal.close();
    }
  });
});

/** Whether the machine has the script of util-linux: that of BSD has other options. */
function hasScript(): boolean {
  try {
    return execFileSync("script", ["--version"], { encoding: "utf8" }).includes("util-linux");
  } catch {
    return false;
  }
}
