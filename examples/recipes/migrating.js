// What replaces nanoid, uuid and node:crypto: tokens of the same lengths and symbols.
import { minter, randbelow, token_bytes, token_hex, token_urlsafe } from "secrets-wasm";

// nanoid(): 21 symbols of its alphabet of 64.
const nanoid = minter({ kind: "string", alphabet: "urlsafe", length: 21 });
console.log("nanoid():", nanoid.next());

// customAlphabet("0123456789ABCDEF", 10)
const custom = minter({ kind: "string", alphabet: { symbols: "0123456789ABCDEF" }, length: 10 });
console.log("customAlphabet:", custom.next());

// uuid's v4() and crypto.randomUUID(); uuid's v7()
const uuid4 = minter({ kind: "uuid4" });
const uuid7 = minter({ kind: "uuid7" });
console.log("v4():", uuid4.next());
console.log("v7():", uuid7.next());

// randomBytes(n), and its texts
console.log("randomBytes(16):", token_bytes(16).length);
console.log('randomBytes(16).toString("hex"):', token_hex(16));
console.log('randomBytes(16).toString("base64url"):', token_urlsafe(16));

// randomInt(max), randomInt(min, max)
console.log("randomInt(6):", randbelow(6));
console.log("randomInt(10, 20):", 10 + randbelow(10));
