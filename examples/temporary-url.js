// A new password, handed over by a temporary URL that cannot be guessed. The URL holds a token and not the password,
// because URLs end up in logs and histories: once it has been opened, or has expired, it is worth nothing.
import { choice, compare_digest, token_urlsafe } from "secrets-wasm";

const CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&*+-=?@^_";
const POLICY = [/[a-z]/, /\d/, /[^a-zA-Z\d]/];

let password = "";
while (!POLICY.every((rule) => rule.test(password))) {
  password = Array.from({ length: 10 }, () => choice(CHARACTERS)).join("");
}

const path = `/temporary=${token_urlsafe()}`;
let expires = Date.now() + 15 * 60_000;

/** @param {string} visited */
function visit(visited) {
  if (Date.now() >= expires || !compare_digest(new URL(visited).pathname, path)) return "no such page";
  expires = 0;
  return password;
}

const url = `https://example.com${path}`;
console.log("good for 15 minutes:", url);
console.log("a guess:", visit(`https://example.com/temporary=${token_urlsafe()}`));
console.log("first visit:", visit(url));
console.log("second visit:", visit(url));
