// The same entropy in three spellings: bytes for a key, hex for a log or a file name, base64url for a URL.
// The size counts bytes of entropy, not characters. Without one it is 32, enough to withstand guessing.
import { DEFAULT_ENTROPY, token_bytes, token_hex, token_urlsafe } from "secrets-wasm";

for (const size of [8, 16, 24]) {
  console.log(`token_bytes(${size})`.padEnd(18), token_bytes(size).join(" "));
  console.log(`token_hex(${size})`.padEnd(18), token_hex(size));
  console.log(`token_urlsafe(${size})`.padEnd(18), token_urlsafe(size));
}

console.log(`without a size: ${DEFAULT_ENTROPY} bytes`);
console.log("token_bytes()".padEnd(18), token_bytes().join(" "));
console.log("token_hex()".padEnd(18), token_hex());
console.log("token_urlsafe()".padEnd(18), token_urlsafe());
