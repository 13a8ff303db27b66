// The properties of the fuzz tests: whatever is handed over, a call returns or throws a documented error, and the
// engine goes on as if nothing had happened.
import fc from "fast-check";
import { openEngine } from "../../src/engine/open.ts";
import { secretsOver } from "../../src/secrets.ts";
import { isWiped } from "../cores.ts";
import { documented } from "../pages/documented-errors.ts";
import { nonZeroBytes } from "../source.ts";
import { CALLS, type Call } from "./fuzz-calls.ts";
import { OWN } from "./fuzz-values.ts";

/** A stream without end, of a prime length so that no power of two divides its period. */
const RING = nonZeroBytes(999_983);

/** More than any case may take: who asks for more would go on for ever. */
const MOST = 4_000_000;

/** A case takes under a millisecond; so long only what would not end. */
const PATIENCE = 10_000;

class Ring {
  supplied = 0;
  readonly entropy = (buffer: Uint8Array): void => {
    if (this.supplied > MOST) throw new Error("more is drawn than any call needs");
    for (let i = 0; i < buffer.length; i++) buffer[i] = RING[this.supplied++ % RING.length]!;
  };
}

/**
 * Tries a call with so many arguments of all kinds. Throws fast-check's report, which names the values, if one does
 * wrong.
 */
export async function fuzz(engine: "wasm" | "js", [name, call]: readonly [string, Call], runs: number): Promise<void> {
  const given = fc.tuple(...call.arguments);
  // At times fewer arguments than there are.
  const count = fc.nat({ max: 9 }).map((n) => (n < call.arguments.length ? n : call.arguments.length));
  await fc.assert(
    fc.asyncProperty(given, count, async (samples, taken) => {
      const source = new Ring();
      const machine = openEngine({ engine, pool: 0, entropy: source.entropy });
      const own = secretsOver(machine);
      const bench = { own, random: new own.SystemRandom(), mint: own.minter({ kind: "hex", nbytes: 8 }) };
      const values = samples.slice(0, taken).map(({ make }) => make());
      const start = performance.now();
      try {
        await call.use(bench, ...(values as never[]));
      } catch (error) {
        const kind = error === OWN ? "late" : documented(name, call.names, error);
        if (!kind) throw new Error(`${name}: an error that is not documented`, { cause: error });
        if (kind === "early" && source.supplied > 0)
          throw new Error(`${name}: drew before it checked`, { cause: error });
      }
      if (performance.now() - start > PATIENCE) throw new Error(`${name}: took too long`);
      if (!isWiped(machine)) throw new Error(`${name}: left something in memory`);
      const next = Buffer.from(Array.from({ length: 4 }, (_, i) => RING[(source.supplied + i) % RING.length]!));
      if (own.token_hex(4) !== next.toString("hex")) throw new Error(`${name}: the next bytes are not the stream's`);
    }),
    { numRuns: runs },
  );
}

export { CALLS };
