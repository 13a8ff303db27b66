// A program that uses every entry of the package, compiled against what is published.

import * as whole from "secrets-wasm";
import {
  type BytesLike,
  createSecrets,
  DEFAULT_ENTROPY,
  discard,
  type EngineKind,
  type Entropy,
  fillBytes,
  fillRandbelow,
  type Minter,
  type MinterSpec,
  minter,
  randbelow,
  type Secrets,
  type SecretsOptions,
  SystemRandom,
  token_bytes,
  token_hex,
  type Variates,
} from "secrets-wasm";
import core from "secrets-wasm/core.wasm";
import * as edge from "secrets-wasm/edge-light";
import * as js from "secrets-wasm/js";
import * as worker from "secrets-wasm/workerd";

const entropy: Entropy = (buffer) => void crypto.getRandomValues(buffer);
const options: SecretsOptions = { entropy, engine: "auto", pool: 0 };
const own: Secrets = createSecrets(options);
const engine: EngineKind = own.engine;
const bytes: Uint8Array<ArrayBuffer> = token_bytes(DEFAULT_ENTROPY);
const digest: BytesLike = bytes.buffer;
const small: number = randbelow(6);
const large: bigint = randbelow(6n);
const spec: MinterSpec = { kind: "string", alphabet: { symbols: "01" }, length: 8 };
const mint: Minter = minter(spec);
const tokens: string[] = mint.take(3);
const lines: ReadableStream<Uint8Array> = mint.stream({ count: 3 });
const filled: Uint8Array<ArrayBuffer> = fillBytes(new Uint8Array(8));
const dice: Uint16Array<ArrayBuffer> = fillRandbelow(new Uint16Array(8), 6);
const variates: Variates = new own.SystemRandom();
const random: whole.SystemRandom = new SystemRandom();
const drawn: string[] = random.choices(["a", "b"], { weights: [1, 2], k: 3 });

discard();

/** Every entry has the same exports. */
const entries: readonly (typeof whole)[] = [whole, js, worker, edge];
const compiled: WebAssembly.Module = core;

export const used = {
  engine,
  digest,
  small,
  large,
  tokens,
  lines,
  filled,
  dice,
  drawn,
  compiled,
  cut: entries.map((entry) => entry.token_hex(4)),
  text: token_hex(4),
  gauss: variates.gauss(),
};

// @ts-expect-error: a misspelt option
createSecrets({ engin: "js" });
// @ts-expect-error: text is not compared with bytes
whole.compare_digest("text", bytes);
