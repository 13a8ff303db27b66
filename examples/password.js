// An eight-character password with a lower case letter, an upper case letter and three digits, uniform over all that
// match the policy. Drawing the required characters first and filling up the rest would favour some passwords.
import { password, passwordBits } from "secrets-wasm";

const policy = { length: 8, lower: 1, upper: 1, digits: 3 };
console.log("password:", password(policy));
console.log(`bits: ${passwordBits(policy).toFixed(1)}`);
