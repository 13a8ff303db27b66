// The core without the package around it: a host loaded the AssemblyScript way, and one in plain WebAssembly.
// native/ has a host without JavaScript.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Host } from "./host.js";
import { hexMint } from "./plain.js";

const bytes = readFileSync(createRequire(import.meta.url).resolve("secrets-wasm/core.wasm"));

let failing = false;
const host = new Host(bytes, (buffer) => {
  if (failing) throw new Error("the source has failed");
  crypto.getRandomValues(buffer);
});

console.log(`hex:        ${host.hexTokens(1)}`);
console.log(`base64url:  ${host.urlsafeTokens(1)}`);
console.log(`three:      ${host.hexTokens(3, 8).join(" ")}`);
console.log(`dice:       ${Array.from(host.integersBelow(6, 20), (value) => value + 1).join(" ")}`);
console.log(`coupons:    ${host.strings("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 10, 3).join(" ")}`);

host.discard();
failing = true;
try {
  host.hexTokens(1);
} catch (error) {
  console.log(`no entropy: ${/** @type {Error} */ (error).message}`);
}
failing = false;
console.log(`and again:  ${host.hexTokens(1, 16)}`);

console.log(`plain:      ${hexMint(bytes)(16)}`);
