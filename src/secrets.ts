import { options } from "./base/argument.ts";
import type { Engine, EngineKind } from "./engine/engine.ts";
import { openEngine, type SecretsOptions } from "./engine/open.ts";
import type { MinterSpec } from "./minter/form.ts";
import type { Minter } from "./minter/minter.ts";
import { minter } from "./minter/open-minter.ts";
import { choice } from "./numbers/choice.ts";
import {
  type ByteArray,
  fillBytes,
  fillRandbelow,
  fillRandbits,
  fillRandom,
  type IntegerArray,
} from "./numbers/fill.ts";
import { randbelow, randbits } from "./numbers/integers.ts";
import { type PassphraseOptions, passphrase } from "./passwords/passphrase.ts";
import { password } from "./passwords/password.ts";
import type { PasswordPolicy } from "./passwords/policy.ts";
import { type SystemRandom, systemRandomOver } from "./random/system-random.ts";
import type { Alphabet } from "./tokens/alphabets.ts";
import { type BytesLike, compareDigest } from "./tokens/compare-digest.ts";
import { tokenString } from "./tokens/token-string.ts";
import { DEFAULT_ENTROPY, type TokenSize, tokenBytes, tokenHex, tokenUrlsafe } from "./tokens/tokens.ts";
import { Timeline } from "./uuid/timeline.ts";
import { uuid4, uuid7 } from "./uuid/uuid.ts";

/**
 * The functions of the package, over an engine of their own. Each is documented where the package exports it.
 *
 * @example
 * ```ts
 * const own: Secrets = createSecrets();
 * own.token_hex(8); // 'ba9a53e57fe76403'
 * new own.SystemRandom().randint(1, 6); // 6
 * ```
 *
 * @category Your own entropy
 */
export interface Secrets {
  /** The size in bytes of a token whose size is not given: 32. */
  readonly DEFAULT_ENTROPY: number;
  /**
   * Which engine runs.
   *
   * @example
   * ```ts
   * own.engine; // 'wasm'
   * ```
   */
  readonly engine: EngineKind;
  /** A class of objects that draw from this engine. */
  readonly SystemRandom: typeof SystemRandom;
  /** Random bytes. */
  token_bytes(nbytes?: number | bigint | null): Uint8Array<ArrayBuffer>;
  /** A random token in hexadecimal. */
  token_hex(nbytes?: number | bigint | null): string;
  /** A random token in base64url, without padding. */
  token_urlsafe(nbytes?: number | bigint | null): string;
  /** A random string over an alphabet, given by name or symbols. */
  token_string(alphabet: Alphabet, length: number | bigint): string;
  /** A uniform integer from 0 to `n` - 1. */
  randbelow(n: number): number;
  /** The same in bigints, of any size. */
  randbelow(n: bigint): bigint;
  /** The same for either. */
  randbelow(n: number | bigint): number | bigint;
  /** A uniform integer of `k` bits. */
  randbits(k: number): number;
  /** The same in bigints, of any size. */
  randbits(k: bigint): bigint;
  /** The same for either. */
  randbits(k: number | bigint): number | bigint;
  /** One element of a sequence, each as likely. */
  choice<T>(seq: ArrayLike<T>): T;
  /** Whether two strings, or two byte strings, are equal. Constant-time in content; the time depends on both lengths. */
  compare_digest(a: string, b: string): boolean;
  /** The same for bytes. */
  compare_digest(a: BytesLike, b: BytesLike): boolean;
  /** `token_bytes`, spelt as JavaScript does. */
  tokenBytes(nbytes?: number | bigint | null): Uint8Array<ArrayBuffer>;
  /** `token_hex`, spelt as JavaScript does. */
  tokenHex(nbytes?: number | bigint | null): string;
  /** `token_urlsafe`, spelt as JavaScript does. */
  tokenUrlsafe(nbytes?: number | bigint | null): string;
  /** `token_string`, spelt as JavaScript does. */
  tokenString(alphabet: Alphabet, length: number | bigint): string;
  /** `compare_digest`, spelt as JavaScript does. */
  compareDigest(a: string, b: string): boolean;
  /** The same for bytes. */
  compareDigest(a: BytesLike, b: BytesLike): boolean;
  /** A random UUID, version 4. */
  uuid4(): string;
  /** A UUID that begins with the time, version 7: larger than all that this object has given before. */
  uuid7(): string;
  /** Mints tokens of one kind, fast. */
  minter(spec: MinterSpec): Minter;
  /** Fills an array with random bytes. */
  fillBytes<T extends ByteArray>(array: T): T;
  /** Fills an array with uniform integers from 0 to `n` - 1. */
  fillRandbelow<T extends IntegerArray>(array: T, n: number | bigint): T;
  /** Fills an array with uniform integers of `k` bits. */
  fillRandbits<T extends IntegerArray>(array: T, k: number | bigint): T;
  /** Fills an array with uniform doubles in [0, 1). */
  fillRandom<T extends Float64Array>(array: T): T;
  /** A password that meets a policy, each as likely. */
  password(policy: PasswordPolicy): string;
  /** Words of a list, each as likely. */
  passphrase(words: readonly string[], count: number | bigint, options?: PassphraseOptions): string;
  /**
   * Wipes every byte prefetched, and drops every token minted ahead: before a snapshot of the process is taken, and after it
   * is cloned.
   */
  discard(): void;
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
  return secretsOver(openEngine(options(secretsOptions, ["entropy", "engine", "pool", "health"])));
}

/** The functions over an engine. */
export function secretsOver(engine: Engine): Secrets {
  const token_bytes = (nbytes?: TokenSize) => tokenBytes(engine, nbytes);
  const token_hex = (nbytes?: TokenSize) => tokenHex(engine, nbytes);
  const token_urlsafe = (nbytes?: TokenSize) => tokenUrlsafe(engine, nbytes);
  const token_string = (alphabet: Alphabet, length: number | bigint) => tokenString(engine, alphabet, length);
  const compare_digest = (a: unknown, b: unknown) => compareDigest(a, b);
  const timeline = new Timeline();
  return Object.freeze({
    DEFAULT_ENTROPY,
    engine: engine.kind,
    SystemRandom: systemRandomOver(engine),
    token_bytes,
    token_hex,
    token_urlsafe,
    token_string,
    randbelow: ((n: number | bigint) => randbelow(engine, n)) as Secrets["randbelow"],
    randbits: ((k: number | bigint) => randbits(engine, k)) as Secrets["randbits"],
    choice: <T>(seq: ArrayLike<T>) => choice(engine, seq),
    compare_digest,
    tokenBytes: token_bytes,
    tokenHex: token_hex,
    tokenUrlsafe: token_urlsafe,
    tokenString: token_string,
    compareDigest: compare_digest,
    uuid4: () => uuid4(engine),
    uuid7: () => uuid7(engine, timeline),
    minter: (spec: MinterSpec) => minter(engine, spec),
    fillBytes: <T extends ByteArray>(array: T) => fillBytes(engine, array),
    fillRandbelow: <T extends IntegerArray>(array: T, n: number | bigint) => fillRandbelow(engine, array, n),
    fillRandbits: <T extends IntegerArray>(array: T, k: number | bigint) => fillRandbits(engine, array, k),
    fillRandom: <T extends Float64Array>(array: T) => fillRandom(engine, array),
    password: (policy: PasswordPolicy) => password(engine, policy),
    passphrase: (words: readonly string[], count: number | bigint, given?: PassphraseOptions) =>
      passphrase(engine, words, count, given),
    discard: () => engine.discard(),
  });
}
