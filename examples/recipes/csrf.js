// CSRF tokens bound to a session, with nothing to store: a random part, and an HMAC of it and the session under the
// server's key. A page of another origin can make the browser send the cookie, but can neither read nor make the token.
import { secureCompare, token_bytes, token_urlsafe } from "secrets-wasm";

const key = await crypto.subtle.importKey("raw", token_bytes(32), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);

/** @param {string} session @param {string} random */
async function mac(session, random) {
  // The length comes first, so that no other pair of session and random part gives the same text.
  const text = new TextEncoder().encode(`${session.length}:${session}${random}`);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, text));
}

/** A token for a form. @param {string} session */
export async function tokenFor(session) {
  const random = token_urlsafe(16);
  const code = btoa(String.fromCharCode(...(await mac(session, random))));
  return `${random}.${code}`;
}

/** Whether a form that came with a session's cookie was made for it. @param {string} session @param {string} token */
export async function accepts(session, token) {
  const [random = "", code = ""] = token.split(".");
  const expected = btoa(String.fromCharCode(...(await mac(session, random))));
  return secureCompare(code, expected);
}

const token = await tokenFor("ada's session");
console.log("the form's own session:", await accepts("ada's session", token));
console.log("another session:", await accepts("eve's session", token));
console.log("no token:", await accepts("ada's session", ""));
