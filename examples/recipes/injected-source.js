// Tests with known answers: the code takes its randomness as an argument, and a test passes known bytes. Both engines
// give the same answers from the same bytes, and so does CPython.
import assert from "node:assert/strict";
import * as secrets from "secrets-wasm";
import { createSecrets } from "secrets-wasm";

/** What is to be tested. @param {Pick<typeof secrets, "token_hex" | "choice">} random */
function welcome(random) {
  return `${random.choice(["hello", "good day"])}, your code is ${random.token_hex(4)}`;
}

/** A source of the bytes 0, 1, 2, … */
function counter() {
  let next = 0;
  return (/** @type {Uint8Array} */ bytes) => {
    for (let i = 0; i < bytes.length; i++) bytes[i] = next++;
  };
}

// A counter repeats itself after 256 bytes, which the test of the source would notice sooner or later.
const known = createSecrets({ entropy: counter(), pool: 0, health: false });
assert.equal(welcome(known), "hello, your code is 01020304");
console.log("a test:", "passed");
console.log("in use:", welcome(secrets));
