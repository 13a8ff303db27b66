// An eight-character password with a lower case letter, an upper case letter and three digits: all that meet the policy are
// equally likely. To draw what is required first and fill up the rest would favour some.
import { password, passwordBits } from "secrets-wasm";

const policy = { length: 8, lower: 1, upper: 1, digits: 3 };
console.log("password:", password(policy));
console.log(`bits: ${passwordBits(policy).toFixed(1)}`);
