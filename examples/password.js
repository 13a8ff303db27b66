// An eight-character password with a lower case letter, an upper case letter and three digits. It is drawn whole until
// it meets the policy, so all that meet it are equally likely; adding what is missing would favour some.
import { choice } from "secrets-wasm";

const LETTERS_AND_DIGITS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const POLICY = [/[a-z]/, /[A-Z]/, /\d.*\d.*\d/];

let password = "";
while (!POLICY.every((rule) => rule.test(password))) {
  password = Array.from({ length: 8 }, () => choice(LETTERS_AND_DIGITS)).join("");
}
console.log("password:", password);
