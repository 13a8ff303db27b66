// Tokens by the thousand. A minter checks once what is asked of it, and then only mints.
import { minter } from "secrets-wasm";

const mint = minter({ kind: "urlsafe", nbytes: 24 });
console.log(`one:      ${mint.next()}, ${mint.length} characters of ${mint.bits} bits`);

const batch = mint.take(1000);
console.log(`an array: ${batch.length} tokens, ${new Set(batch).size} different`);

// Text for a file or a socket, without a string for each token. What fits is written, whole tokens only.
const bytes = new Uint8Array(4096);
const count = mint.into(bytes);
console.log(`in bytes: ${count} lines, ${count * (mint.length + 1)} of ${bytes.length} bytes`);

// The body of a response, a pipe into a file: nothing is minted before it is read.
let length = 0;
for await (const chunk of mint.stream({ count: 100_000, separator: "\r\n" })) length += chunk.length;
console.log(`a stream: ${length} bytes`);

const coupons = minter({ kind: "string", alphabet: "legible", length: 10 });
console.log(`coupons:  ${coupons.take(3).join(" ")}`);
console.log(`a UUID:   ${minter({ kind: "uuid4" }).next()}`);
