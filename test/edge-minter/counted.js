// The handler as it is, over an entropy that is counted and can be made to fail. For every runtime that serves a
// default export.
import handler from "../../examples/edge-minter/handler.js";

let drawn = 0;
let allowed = Number.POSITIVE_INFINITY;
const system = crypto.getRandomValues;

/** @param {Uint8Array<ArrayBuffer>} array */
const counted = (array) => {
  const { byteLength } = array;
  if (byteLength > allowed) throw new Error("a test's lack of entropy");
  allowed -= byteLength;
  drawn += byteLength;
  return system.call(crypto, array);
};

crypto.getRandomValues = /** @type {typeof system} */ (/** @type {unknown} */ (counted));

export default {
  /** @param {Request} request */
  async fetch(request) {
    const { pathname, searchParams } = new URL(request.url);
    switch (pathname) {
      case "/drawn":
        return Response.json(drawn);
      case "/allow":
        allowed = Number(searchParams.get("bytes"));
        return Response.json(allowed);
      case "/eager":
        // The same answer as of /hex, but minted whole before it is sent: what the tests of a slow reader must tell
        // apart.
        return new Response(await handler.fetch(new Request(request.url.replace("/eager", "/hex"))).arrayBuffer());
      default:
        return handler.fetch(request);
    }
  },
};
