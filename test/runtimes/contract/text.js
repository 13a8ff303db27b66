// Bytes and text, without the classes that some hosts lack.

/** @param {ArrayLike<number>} bytes */
export function hexOf(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {string} hex */
export function bytesOf(hex) {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}

/** UTF-8. @param {string} text */
export function utf8(text) {
  const escaped = encodeURIComponent(text).replace(/%(..)/g, (_, digits) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return Uint8Array.from(escaped, (character) => character.charCodeAt(0));
}

/** A number that stands for a long answer: FNV-1a over its bytes. @param {ArrayLike<number>} bytes */
export function digestOf(bytes) {
  let digest = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) digest = Math.imul(digest ^ /** @type {number} */ (bytes[i]), 0x01000193);
  return (digest >>> 0).toString(16).padStart(8, "0");
}
