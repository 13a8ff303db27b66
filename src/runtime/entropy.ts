import { Bytes, fill, set } from "../intrinsics.ts";

/**
 * Fills the whole array with entropy before it returns.
 *
 * An array that is only partly written cannot be told from one that is: the zeros it came with would be used as
 * entropy. Nor can a repeated answer. What can be seen is refused: a throw, a promise, an array that was detached.
 *
 * @example
 * ```ts
 * // For a test only: known bytes.
 * const entropy: Entropy = (buffer) => {
 *   for (let i = 0; i < buffer.length; i++) buffer[i] = i;
 * };
 * createSecrets({ entropy, health: false }).token_hex(8); // '0001020304050607'
 * ```
 *
 * @category Your own entropy
 */
export type Entropy = (buffer: Uint8Array<ArrayBuffer>) => void;

/** What is said of a source that took the array away. */
export const DETACHED = "entropy: the function detached the array it was to fill";

/** The operating system's entropy, by way of Web Crypto. Looked up at each call: a polyfill may come after the import. */
export const systemEntropy: Entropy = (buffer) => {
  const source = globalThis.crypto;
  if (!source?.getRandomValues) {
    throw new Error(
      "no source of entropy: install crypto.getRandomValues (React Native: react-native-get-random-values), or pass createSecrets({ entropy })",
    );
  }
  source.getRandomValues(buffer);
};

/**
 * A caller's source. It gets an array of its own, so that a late or stray write of it reaches nothing of ours, and what it
 * does instead of filling it is an error.
 */
export function guarded(entropy: Entropy): Entropy {
  return (target) => {
    const fresh = new Bytes(target.length);
    try {
      const answer: unknown = entropy(fresh);
      if (isThenable(answer)) {
        answer.then(undefined, () => {});
        throw new TypeError("entropy: the function must fill the array before it returns; it returned a promise");
      }
      if (fresh.length !== target.length) {
        throw new TypeError(DETACHED);
      }
      set(target, fresh);
    } finally {
      if (fresh.length > 0) fill(fresh, 0);
    }
  };
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
