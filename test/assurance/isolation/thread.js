// A thread or a process that mints tokens of 16 bytes by several objects of its own, in several ways.
import * as secrets from "secrets-wasm";
import { TOKEN } from "./duplicates.js";

/** The objects of a thread: the package's own functions, and two of each engine. */
export const OBJECTS = 5;

/** @typedef {Pick<secrets.Secrets, "token_hex" | "token_bytes" | "minter" | "fillBytes">} Own */

/** Each way fills its part. @type {((own: Own, part: Buffer) => void)[]} */
const WAYS = [
  (own, part) => {
    for (let at = 0; at < part.length; at += TOKEN) part.write(own.token_hex(TOKEN), at, "hex");
  },
  (own, part) => {
    for (let at = 0; at < part.length; at += TOKEN) part.set(own.token_bytes(TOKEN), at);
  },
  (own, part) => {
    const mint = own.minter({ kind: "urlsafe", nbytes: TOKEN });
    for (let at = 0; at < part.length; at += TOKEN) part.write(mint.next(), at, "base64url");
  },
  (own, part) => {
    const text = Buffer.alloc(2 * part.length);
    own.minter({ kind: "hex", nbytes: TOKEN, separator: "" }).into(text);
    part.write(text.toString("latin1"), "hex");
  },
  (own, part) => {
    own.fillBytes(part);
  },
];

/** Tokens, in turns among objects and ways. @param {number} count a multiple of 25 */
export function mintedTokens(count) {
  const { createSecrets } = secrets;
  const owns = [secrets, ...[1, 2].flatMap(() => [createSecrets({ engine: "wasm" }), createSecrets({ engine: "js" })])];
  const tokens = new Uint8Array(count * TOKEN);
  const each = tokens.length / (owns.length * WAYS.length);
  let at = 0;
  for (const way of WAYS) {
    for (const own of owns) {
      way(own, Buffer.from(tokens.buffer, at, each));
      at += each;
    }
  }
  return tokens;
}
