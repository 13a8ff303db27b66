// A local site of one page and its scripts, isolated from other origins: only then is the page's clock fine.
import { createServer } from "node:http";

const HEADERS = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
const PAGE = '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/main.js"></script>';

/** @param {Map<string, Uint8Array>} scripts */
export async function openSite(scripts) {
  const server = createServer(({ url = "/" }, response) => {
    const script = scripts.get(url.slice(1));
    if (url === "/") response.writeHead(200, { ...HEADERS, "content-type": "text/html; charset=utf-8" }).end(PAGE);
    else if (script)
      response.writeHead(200, { ...HEADERS, "content-type": "text/javascript; charset=utf-8" }).end(script);
    else response.writeHead(404, HEADERS).end();
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the site has no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
