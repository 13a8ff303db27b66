import type { Engine, EngineKind } from "./engine/engine.ts";
import { openEngine, type SecretsOptions } from "./engine/open.ts";
import type * as functions from "./functions.ts";
import type { MinterSpec } from "./minter/form.ts";
import { minter } from "./minter/open-minter.ts";
import { choice } from "./numbers/choice.ts";
import { fillBytes, fillRandbelow, fillRandbits, fillRandom } from "./numbers/fill.ts";
import { randbelow, randbits } from "./numbers/integers.ts";
import { passphrase } from "./passwords/passphrase.ts";
import { password } from "./passwords/password.ts";
import { type SystemRandom, systemRandomOver } from "./random/system-random.ts";
import { compare_digest, secureCompare } from "./tokens/compare-digest.ts";
import { tokenString } from "./tokens/token-string.ts";
import { DEFAULT_ENTROPY, tokenBytes, tokenHex, tokenUrlsafe } from "./tokens/tokens.ts";
import { Timeline } from "./uuid/timeline.ts";
import { uuid4, uuid7 } from "./uuid/uuid.ts";

/** Extended, not mapped: so editors show the documentation of each function. */
type Functions = typeof functions;

/**
 * The functions of the package, over an engine of their own. Each is documented where the package exports it.
 *
 * @example
 * ```ts
 * const own: Secrets = createSecrets();
 * own.token_hex(8); // 'ba9a53e57fe76403'
 * new own.SystemRandom().randint(1, 6); // 6
 * own.engine; // 'wasm'
 * ```
 *
 * @category Your own entropy
 */
export interface Secrets extends Functions {
  /** The size in bytes of a token whose size is not given: 32. */
  readonly DEFAULT_ENTROPY: number;
  /** Which engine runs. */
  readonly engine: EngineKind;
  /** A class of objects that draw from this engine. */
  readonly SystemRandom: typeof SystemRandom;
}

/**
 * The package's functions over an engine, a pool and a source of entropy of your own. Draws nothing yet.
 *
 * @throws TypeError or RangeError if an option is unknown or out of its range; Error for `engine: "wasm"` where the
 * runtime refuses WebAssembly
 *
 * @example
 * ```ts
 * const own = createSecrets({ pool: 0 });
 * own.token_hex(8); // 'b374137624827d60'
 * own.randbelow(100); // 33
 * ```
 *
 * @category Your own entropy
 */
export function createSecrets(secretsOptions?: SecretsOptions): Secrets {
  return secretsOver(openEngine(secretsOptions));
}

/** The functions over an engine. */
export function secretsOver(engine: Engine): Secrets {
  const token_bytes: Secrets["token_bytes"] = (nbytes) => tokenBytes(engine, nbytes);
  const token_hex: Secrets["token_hex"] = (nbytes) => tokenHex(engine, nbytes);
  const token_urlsafe: Secrets["token_urlsafe"] = (nbytes) => tokenUrlsafe(engine, nbytes);
  const token_string: Secrets["token_string"] = (alphabet, length) => tokenString(engine, alphabet, length);
  const timeline = new Timeline();
  return Object.freeze<Secrets>({
    DEFAULT_ENTROPY,
    engine: engine.kind,
    SystemRandom: systemRandomOver(engine),
    token_bytes,
    token_hex,
    token_urlsafe,
    token_string,
    randbelow: ((n: number) => randbelow(engine, n)) as Secrets["randbelow"],
    randbits: ((k: number) => randbits(engine, k)) as Secrets["randbits"],
    choice: (seq) => choice(engine, seq),
    compare_digest,
    tokenBytes: token_bytes,
    tokenHex: token_hex,
    tokenUrlsafe: token_urlsafe,
    tokenString: token_string,
    compareDigest: compare_digest,
    secureCompare,
    uuid4: () => uuid4(engine),
    uuid7: () => uuid7(engine, timeline),
    minter: ((spec: MinterSpec) => minter(engine, spec)) as Secrets["minter"],
    fillBytes: (array) => fillBytes(engine, array),
    fillRandbelow: (array, n) => fillRandbelow(engine, array, n),
    fillRandbits: (array, k) => fillRandbits(engine, array, k),
    fillRandom: (array) => fillRandom(engine, array),
    password: (policy) => password(engine, policy),
    passphrase: (words, count, given) => passphrase(engine, words, count, given),
    discard: () => engine.discard(),
  });
}
