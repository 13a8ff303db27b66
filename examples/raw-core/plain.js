// The least that a host of the core is: no package but core.wasm, no loader but WebAssembly itself.

/**
 * What it needs of the core.
 * @typedef {{
 *   memory: WebAssembly.Memory,
 *   OUT: WebAssembly.Global<"i32">,
 *   open(size: number): void,
 *   hex(length: number, count: number, gap: number): void,
 *   discard(): void,
 * }} Core
 */

/**
 * A function that mints tokens in hex, of up to 24,576 random bytes.
 * @param {BufferSource} bytes - core.wasm
 * @param {(bytes: Uint8Array<ArrayBuffer>) => unknown} entropy - fills the array before it returns, and does not call back
 */
export function hexMint(bytes, entropy = (bytes) => crypto.getRandomValues(bytes)) {
  const fill = (/** @type {number} */ address, /** @type {number} */ length) =>
    entropy(memory.subarray(address, address + length));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { entropy: { fill } });
  const core = /** @type {Core} */ (/** @type {unknown} */ (exports));
  const memory = new Uint8Array(/** @type {ArrayBuffer} */ (core.memory.buffer));
  const decoder = new TextDecoder();
  // With nothing bought ahead, a draw that fails leaves nothing to wipe but what it had itself.
  core.open(0);
  return (/** @type {number} */ nbytes) => {
    try {
      core.hex(nbytes, 1, 0);
      return decoder.decode(memory.subarray(core.OUT.value, core.OUT.value + 2 * nbytes));
    } finally {
      core.discard();
    }
  };
}
