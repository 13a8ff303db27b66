// A new password, handed over by a temporary URL that cannot be guessed. The URL holds a token and not the password,
// because URLs end up in logs and histories: once it has been opened, or has expired, it is worth nothing.
import { password, secureCompare, token_urlsafe } from "secrets-wasm";

const secret = password({ length: 10, lower: 1, upper: 0, digits: 1, symbols: 1 });

const path = `/temporary=${token_urlsafe()}`;
let expires = Date.now() + 15 * 60_000;

/** @param {string} visited */
function visit(visited) {
  if (Date.now() >= expires || !secureCompare(new URL(visited).pathname, path)) return "no such page";
  expires = 0;
  return secret;
}

const url = `https://example.com${path}`;
console.log("good for 15 minutes:", url);
console.log("a guess:", visit(`https://example.com/temporary=${token_urlsafe()}`));
console.log("first visit:", visit(url));
console.log("second visit:", visit(url));
