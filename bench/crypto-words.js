/**
 * A source for pure-rand that draws from the system, 1,024 words at a time.
 *
 * @returns what pure-rand calls a generator: 32 random bits a call, as a signed integer
 */
function open() {
  const words = new Int32Array(1024);
  let next = words.length;
  return {
    next() {
      if (next === words.length) {
        globalThis.crypto.getRandomValues(words);
        next = 0;
      }
      return /** @type {number} */ (words[next++]);
    },
  };
}

/** @type {ReturnType<typeof open> | undefined} */
let opened;

/** One in a process, as a program has it. */
export function cryptoWords() {
  opened ??= open();
  return opened;
}
