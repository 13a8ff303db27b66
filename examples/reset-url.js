// A password-reset URL. Its token alone proves who asked, so it is too long to guess. === may stop at the first
// difference, and its time tell how much of a guess was right; the time of secureCompare does not depend on that.
import { secureCompare, token_urlsafe } from "secrets-wasm";

const token = token_urlsafe();
const url = `https://example.com/reset=${token}`;
console.log("sent by mail:", url);

/** @param {string} visited */
function opens(visited) {
  return secureCompare(new URL(visited).pathname, `/reset=${token}`);
}

console.log("the URL that was sent:", opens(url));
console.log("a guess:", opens(`https://example.com/reset=${token_urlsafe()}`));
