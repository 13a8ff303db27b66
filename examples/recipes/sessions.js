// Sessions as a Web handler, Request in and Response out, for Workers, Deno, Bun and Node's servers. The cookie holds a
// token and nothing else. The server finds its session by the token's digest.
import { token_urlsafe } from "secrets-wasm";

const LIFETIME = 8 * 3600;

/** @type {Map<string, { user: string, expires: number }>} In a real service a database. */
const sessions = new Map();

/** @param {string} token */
async function digestOf(token) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  return String.fromCharCode(...new Uint8Array(digest));
}

/** @param {string} user */
async function signIn(user) {
  // A new token at each sign-in: one that was planted before is worth nothing after.
  const token = token_urlsafe();
  sessions.set(await digestOf(token), { user, expires: Date.now() + 1000 * LIFETIME });
  const cookie = `__Host-session=${token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${LIFETIME}`;
  return new Response(null, { status: 204, headers: { "set-cookie": cookie } });
}

/** @param {Request} request */
export async function handle(request) {
  const { pathname } = new URL(request.url);
  // The password was checked before; that is not what this shows.
  if (request.method === "POST" && pathname === "/sign-in") return signIn(await request.text());
  const token = /(?:^|; )__Host-session=([\w-]{43})(?:;|$)/.exec(request.headers.get("cookie") ?? "")?.[1];
  const key = token && (await digestOf(token));
  const session = key ? sessions.get(key) : undefined;
  if (!key || !session || session.expires <= Date.now()) return new Response("sign in first\n", { status: 401 });
  if (request.method === "POST" && pathname === "/sign-out") {
    sessions.delete(key);
    return new Response(null, { status: 204 });
  }
  return new Response(`hello ${session.user}\n`);
}

/** @param {string} path @param {RequestInit} [init] */
const ask = (path, init) => handle(new Request(`https://example.com${path}`, init));

const answer = await ask("/sign-in", { method: "POST", body: "ada" });
const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
console.log("without a cookie:", (await ask("/")).status);
console.log("with it:", await (await ask("/", { headers: { cookie } })).text().then((text) => text.trim()));
await ask("/sign-out", { method: "POST", headers: { cookie } });
console.log("signed out:", (await ask("/", { headers: { cookie } })).status);
