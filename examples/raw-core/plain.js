// The least that a host of the core is: no package but core.wasm, no loader but WebAssembly itself.

/**
 * What it needs of the core.
 * @typedef {Record<"ABI" | "POOL" | "OUT" | "CHUNK", WebAssembly.Global<"i32">> & {
 *   hex(at: number, out: number, length: number, count: number, gap: number): number,
 *   wipe(at: number, length: number): void,
 * }} Core
 */

/**
 * A function that mints tokens in hex, of 1 to 24,576 random bytes.
 * @param {BufferSource} bytes - core.wasm
 * @param {(bytes: Uint8Array<ArrayBuffer>) => unknown} entropy - fills the array before it returns, or throws
 */
export function hexMint(bytes, entropy = (bytes) => crypto.getRandomValues(bytes)) {
  const storage = new WebAssembly.Memory({ initial: 3, maximum: 3 });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory: storage } });
  const { ABI, POOL, OUT, CHUNK, hex, wipe } = /** @type {Core} */ (/** @type {unknown} */ (exports));
  if (ABI?.value !== 2) throw new Error("core.wasm: expected version 2 of the ABI");
  const memory = new Uint8Array(storage.buffer);
  const decoder = new TextDecoder();
  return (/** @type {number} */ nbytes) => {
    const limit = CHUNK.value;
    if (!(nbytes >= 1 && nbytes <= limit)) throw new RangeError(`nbytes: expected 1 to ${limit}, got ${nbytes}`);
    const fresh = new Uint8Array(nbytes);
    try {
      entropy(fresh);
      memory.set(fresh, POOL.value);
    } finally {
      fresh.fill(0);
    }
    const end = hex(POOL.value, OUT.value, fresh.length, 1, 0);
    const token = decoder.decode(memory.subarray(OUT.value, end));
    wipe(OUT.value, end - OUT.value + 32);
    return token;
  };
}
