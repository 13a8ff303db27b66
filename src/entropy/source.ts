// Where entropy comes from: the runtime's Web Crypto, or a caller's function.
import { apply, Bytes, bufferLengthOf, fill, lengthOf, refuseReplaced, set } from "../base/intrinsics.ts";

/**
 * Fills the whole array with entropy before it returns.
 *
 * An array that is only partly written cannot be told from one that is: the zeros it came with would be used as
 * entropy. What can be seen is refused: a throw, a promise, an array that was detached, an answer that repeats itself.
 * A function that calls back into its engine makes the call that asked throw.
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

/** Fills `length` bytes of a buffer from `offset` on. */
export type Source = (buffer: ArrayBuffer, offset: number, length: number) => void;

/** What is said where an array that a call fills was taken away or resized while it was filled. */
export const CHANGED = "array: its buffer was detached or resized while it was filled";

const MISSING =
  "no source of entropy: install crypto.getRandomValues (React Native: react-native-get-random-values), " +
  "or pass createSecrets({ entropy })";

type GetRandomValues = (this: Crypto, bytes: Uint8Array<ArrayBuffer>) => unknown;

/** The runtime's own function as it was at import, with its object. */
const NATIVE = /* @__PURE__ */ nativeSource();

function nativeSource() {
  const { crypto, Crypto } = globalThis as { crypto?: Crypto; Crypto?: { prototype: Crypto } };
  const method = crypto?.getRandomValues as GetRandomValues | undefined;
  // A polyfill, or a patch of a framework, is a property of the object itself, or an object of another class.
  const native = method !== undefined && method === Crypto?.prototype.getRandomValues;
  return native ? { crypto, method, fill: method.bind(crypto as Crypto) } : undefined;
}

/** Whether `crypto.getRandomValues` is the runtime's own, as it was at import. */
export function isNative(): boolean {
  const crypto = globalThis.crypto as Crypto | undefined;
  return crypto !== undefined && crypto === NATIVE?.crypto && crypto.getRandomValues === NATIVE.method;
}

/**
 * The runtime's entropy, by Web Crypto. It is looked up at each request, because polyfills come late; a function that
 * was not there at import is treated as a caller's.
 */
export const systemSource: Source = (buffer, offset, length) => {
  if (NATIVE && isNative()) {
    const bytes = new Bytes(buffer, offset, length);
    refuseReplaced(bytes, buffer, offset, length);
    NATIVE.fill(bytes);
    return;
  }
  const crypto = globalThis.crypto as Crypto | undefined;
  const method = crypto?.getRandomValues as GetRandomValues | undefined;
  if (!crypto || !method) throw new Error(MISSING);
  guarded((bytes) => apply(method, crypto, [bytes]))(buffer, offset, length);
};

/**
 * A caller's function. It fills a separate array, so that a late or stray write does not reach the pool. Whatever it
 * does instead of filling the array is an error.
 */
export function guarded(entropy: (bytes: Uint8Array<ArrayBuffer>) => unknown): Source {
  return (buffer, offset, length) => {
    const fresh = new Bytes(length);
    try {
      const answer = entropy(fresh);
      if (isThenable(answer)) {
        answer.then(undefined, () => {});
        throw new TypeError("entropy: the function must fill the array before it returns; it returned a promise");
      }
      if (lengthOf(fresh) !== length) throw new TypeError("entropy: the function detached the array it was to fill");
      if (bufferLengthOf(buffer) < offset + length) throw new TypeError(CHANGED);
      set(new Bytes(buffer, offset, length), fresh);
    } finally {
      // Past a call that V8 terminates, the array is out of reach.
      if (lengthOf(fresh) > 0) fill(fresh, 0);
    }
  };
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
