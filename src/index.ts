/**
 * Python's `secrets` for JavaScript: tokens, integers and choices from the runtime's entropy, `crypto.getRandomValues`.
 *
 * @example
 * ```ts
 * import { token_urlsafe } from "secrets-wasm";
 *
 * token_urlsafe(); // 'rtsn5FPTqwCMRy2npGuM-zXG27BVR0FO_xbOXXCtFpQ'
 * ```
 *
 * @packageDocumentation
 */

export type { EngineKind } from "./engine/engine.ts";
export type { SecretsOptions } from "./engine/open.ts";
export type { Entropy } from "./entropy/source.ts";
export * from "./functions.ts";
export type { KeySpec } from "./key/key.ts";
export { verifyKey } from "./key/key-check.ts";
export { type KeyPatternOptions, keyPattern } from "./key/key-pattern.ts";
export type { HexSpec, MinterSpec, StringSpec, Uuid7Spec, UuidSpec } from "./minter/form.ts";
export type { IntoOptions, Minter, StreamOptions } from "./minter/minter.ts";
export type { TokenStream } from "./minter/token-stream.ts";
export type { ByteArray, IntegerArray } from "./numbers/fill.ts";
export { type PassphraseOptions, passphraseBits } from "./passwords/passphrase.ts";
export { passwordBits } from "./passwords/password.ts";
export type { ClassLimits, PasswordPolicy } from "./passwords/policy.ts";
export { type ChoicesOptions, type MutableList, type SampleOptions, SystemRandom } from "./random/system-random.ts";
export type { Variates } from "./random/variates.ts";
export type { Weights } from "./random/weights.ts";
export { createSecrets, type Secrets } from "./secrets.ts";
export { type BitsOptions, bitsFor, type CollisionOptions, collision } from "./strength/collision.ts";
export { type LengthOptions, lengthFor } from "./strength/length-for.ts";
export { ALPHABETS, type Alphabet, type AlphabetName } from "./tokens/alphabets.ts";
export type { BytesLike } from "./tokens/byte-span.ts";
export { normalizeTyped } from "./tokens/normalize-typed.ts";
export { DEFAULT_ENTROPY } from "./tokens/tokens.ts";
export type { Uuid } from "./uuid/uuid.ts";
