// Password reset: the token goes out by mail, and only its digest is stored. A leaked database reveals no usable token.
// A token of 256 bits cannot be guessed, so it needs no salt and no slow hash. Needs a Node that has node:sqlite.
import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { token_urlsafe } from "secrets-wasm";

const LIFETIME = 15 * 60_000;

const database = new DatabaseSync(":memory:");
database.exec("CREATE TABLE resets (digest BLOB PRIMARY KEY, user TEXT NOT NULL, expires INTEGER NOT NULL)");
const insert = database.prepare("INSERT INTO resets (digest, user, expires) VALUES (?, ?, ?)");
// Deletes and reads in one statement: of two requests with the same token, only one succeeds.
const take = database.prepare("DELETE FROM resets WHERE digest = ? RETURNING user, expires");

/** @param {string} token */
function digestOf(token) {
  return createHash("sha256").update(token).digest();
}

/** The path to mail to the user. @param {string} user @param {number} now */
export function request(user, now = Date.now()) {
  const token = token_urlsafe();
  insert.run(digestOf(token), user, now + LIFETIME);
  return `/reset/${token}`;
}

/** Whose password may be set, if anybody's. @param {string} path @param {number} now */
export function redeem(path, now = Date.now()) {
  const { user, expires } = take.get(digestOf(path.slice("/reset/".length))) ?? {};
  return Number(expires) > now ? String(user) : undefined;
}

const path = request("ada");
console.log("a guess:", redeem(`/reset/${token_urlsafe()}`));
console.log("the link:", redeem(path));
console.log("once more:", redeem(path));
console.log("too late:", redeem(request("ada"), Date.now() + LIFETIME));
