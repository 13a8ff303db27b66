import { DRAWS_HEX, TEXT_HEX } from "../../runtime/kernels-hex.ts";
import { hasSimd } from "../../runtime/simd.ts";
import { createSecrets } from "../../secrets.ts";
import { type CommandLine, engineOf, type Report, reported } from "../read/command-line.ts";

type Asked = ReturnType<typeof engineOf>;

/** How many milliseconds a measure takes. */
const MEASURE = 200;

export function doctor(line: CommandLine): Report {
  return reported(line, diagnosis(engineOf(line)), inWords);
}

/** What runs here, and how fast. Speeds are rough; the kernels need SIMD. */
function diagnosis(asked: Asked) {
  const own = createSecrets({ engine: asked });
  const reason = own.engine === "wasm" ? undefined : whyNotWasm(asked);
  const entropy = new Uint8Array(65_536);
  const text = new Uint8Array(262_144);
  const minter = own.minter({ kind: "hex" });
  return {
    engine: own.engine,
    ...(reason === undefined ? {} : { reason }),
    simd: hasSimd(globalThis.WebAssembly),
    runtime: `Node.js ${process.version.slice(1)}, ${process.platform} ${process.arch}`,
    core_bytes: Buffer.byteLength(TEXT_HEX + DRAWS_HEX, "hex"),
    entropy_bytes_per_second: perSecond(() => crypto.getRandomValues(entropy).length),
    tokens_per_second: perSecond(() => minter.into(text)),
  };
}

function inWords(found: ReturnType<typeof diagnosis>): string {
  const compact = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });
  const rows = [
    ["engine", found.reason === undefined ? found.engine : `${found.engine} (${found.reason})`],
    ["SIMD", found.simd ? "yes" : "no"],
    ["runtime", found.runtime],
    ["core", `${found.core_bytes} bytes`],
    ["entropy", `${compact.format(found.entropy_bytes_per_second / 1e6)} MB/s, 65536 bytes a call`],
    ["minting", `${compact.format(found.tokens_per_second / 1e6)} million tokens/s, of 32 bytes in hexadecimal`],
  ];
  return rows.map(([name, value]) => `${name!.padEnd(9)}${value}\n`).join("");
}

function whyNotWasm(asked: Asked): string {
  if (asked === "js") return "asked for";
  if (typeof WebAssembly !== "object") return "this runtime has no WebAssembly";
  try {
    createSecrets({ engine: "wasm" });
    return "unknown";
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause instanceof Error ? cause.message : "this runtime refuses WebAssembly";
  }
}

/** How much of what `work` counts is done in a second. The first round, in which code is compiled, does not count. */
function perSecond(work: () => number): number {
  work();
  const started = performance.now();
  let done = 0;
  let elapsed = 0;
  while (elapsed < MEASURE) {
    done += work();
    elapsed = performance.now() - started;
  }
  return Math.round((1000 * done) / elapsed);
}
