// What GET / answers.
import { ALPHABETS } from "secrets-wasm";
import { OFFERS } from "./formats.js";

export const HELP = `Tokens that nobody can predict, minted from the system's entropy as they are read.

GET /hex?nbytes=32&count=1000              nbytes random bytes each, in hexadecimal
GET /urlsafe?nbytes=32&count=1000          the same in base64url, without padding
GET /uuid?count=1000                       UUIDs of version 4, RFC 9562
GET /string?alphabet=base58&length=22      length symbols of the alphabet each
GET /string?symbols=01&length=8&count=10   the same of symbols of your own; write + as %2B

nbytes    1 to 1024, 32 by default
count     1 to 1000000, 1 by default
alphabet  ${Object.keys(ALPHABETS).join(", ")}
symbols   2 to 256 different code points
length    1 to 1024

Accept: ${OFFERS.join(", ")} (the first by default).
`;
