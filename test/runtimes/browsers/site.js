// A site on this machine for a browser to visit: a page whose scripts run the contract and send back what they found.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";

const TYPES = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
]);

/**
 * @typedef {object} Content
 * @property {Record<string, string>} pages by path: "/", "/run.js"
 * @property {string} folder where every other path is looked for
 * @property {string} policy the Content-Security-Policy that all of it is sent with; none, if it is empty
 */

/**
 * Opens the site. What is posted to /answer arrives as `answer`.
 *
 * @param {Content} content
 */
export async function openSite({ pages, folder, policy }) {
  /** @type {(text: string) => void} */
  let resolve;
  /** @type {Promise<string>} */
  const answer = new Promise((settle) => {
    resolve = settle;
  });

  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://site").pathname;
    if (request.method === "POST") {
      const parts = await request.toArray();
      response.end();
      if (path === "/answer") resolve(Buffer.concat(parts).toString());
      return;
    }
    const body = pages[path] ?? (await readFile(`${folder}${path}`).catch(() => undefined));
    if (policy) response.setHeader("content-security-policy", policy);
    response.setHeader("content-type", TYPES.get(extname(path) || ".html") ?? "application/octet-stream");
    response.statusCode = body === undefined ? 404 : 200;
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the site has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    answer,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
