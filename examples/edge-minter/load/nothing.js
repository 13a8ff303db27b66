// The floor: the same answer without a random bit in it, for what HTTP and the handler cost by themselves.

/** @param {{ nbytes: number }} spec */
export function minter({ nbytes }) {
  const length = 2 * nbytes;
  return {
    length,
    /** @param {Uint8Array} bytes @param {{ separator: string }} options */
    into(bytes, { separator }) {
      // All digits are 0.
      bytes.fill(48);
      const stride = length + separator.length;
      for (let end = stride; end <= bytes.length; end += stride)
        bytes[end - 1] = separator.charCodeAt(separator.length - 1);
    },
  };
}
