// Code that leaks: each is caught, or the test sees nothing.

/** Ends at the first difference. @param {string} a @param {string} b */
export function earlyExit(a, b) {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) return false;
  return true;
}

/** Hex by a branch on each nibble. @param {Uint8Array} bytes */
export function branchingHex(bytes) {
  let text = "";
  for (const byte of bytes) text += digit(byte >> 4) + digit(byte & 15);
  return text;
}

/** @param {number} nibble */
function digit(nibble) {
  if (nibble < 10) return String.fromCharCode(48 + nibble);
  return String.fromCharCode(87 + nibble);
}

/** Base64url by a branch on each range. @param {Uint8Array} bytes */
export function branchingBase64url(bytes) {
  let text = "";
  for (let i = 0; i + 3 <= bytes.length; i += 3) {
    const group = (Number(bytes[i]) << 16) | (Number(bytes[i + 1]) << 8) | Number(bytes[i + 2]);
    for (let shift = 18; shift >= 0; shift -= 6) text += character((group >> shift) & 63);
  }
  return text;
}

/** @param {number} sextet */
function character(sextet) {
  if (sextet < 26) return String.fromCharCode(65 + sextet);
  if (sextet < 52) return String.fromCharCode(71 + sextet);
  if (sextet < 62) return String.fromCharCode(sextet - 4);
  return sextet === 62 ? "-" : "_";
}
