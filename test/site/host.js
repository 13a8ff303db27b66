// A static host of the built site on this machine: what it is asked for, and how much it sends.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const { SITE_DIST } = process.env;

/** The built site: this repository's, or another build of it. */
export const DIST = SITE_DIST ?? fileURLToPath(new URL("../../site/dist", import.meta.url));

/** @type {ReadonlyMap<string, string>} */
const TYPES = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".svg", "image/svg+xml"],
  [".json", "application/json"],
  [".txt", "text/plain; charset=utf-8"],
  [".md", "text/markdown; charset=utf-8"],
  [".wasm", "application/wasm"],
  [".png", "image/png"],
]);

/** What is already compressed. */
const PACKED = new Set([".png"]);

/**
 * @typedef {object} Host
 * @property {string} url with a slash at the end
 * @property {{ method: string, path: string, status: number }[]} answers in order
 * @property {() => number} sent bytes until now, with the headers, compressed as most static hosts do
 * @property {() => void} close
 */

/**
 * @param {object} [options]
 * @param {string} [options.folder]
 * @param {string} [options.policy] the Content-Security-Policy of its headers; none, if it is empty
 * @param {Record<string, string>} [options.pages] HTML by path, before what is in the folder
 * @returns {Promise<Host>}
 */
export async function openHost({ folder = DIST, policy = "", pages = {} } = {}) {
  /** @type {Host["answers"]} */
  const answers = [];
  /** @type {import("node:net").Socket[]} */
  const sockets = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const file = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const known = request.method === "GET" && request.url?.startsWith("/");
    const body = known ? (pages[file] ?? (await readFile(join(folder, file)).catch(() => undefined))) : undefined;
    const status = body === undefined ? 404 : 200;
    answers.push({ method: request.method ?? "", path: request.url ?? "", status });
    if (policy) response.setHeader("content-security-policy", policy);
    response.setHeader("content-type", TYPES.get(extname(file)) ?? "application/octet-stream");
    response.setHeader("cache-control", "no-store");
    response.statusCode = status;
    if (body === undefined || PACKED.has(extname(file))) return response.end(body);
    response.setHeader("content-encoding", "gzip");
    response.end(gzipSync(body));
  });
  server.on("connection", (socket) => sockets.push(socket));
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the host has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    answers,
    sent: () => sockets.reduce((sum, socket) => sum + socket.bytesWritten, 0),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
