import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { bun, deno, worker } from "./servers.js";
import { streams } from "./streams.js";

const COUNTED = fileURLToPath(new URL("counted.js", import.meta.url));

streams("workerd", () => worker(COUNTED));
streams("Node.js", node);
streams("Deno", () => deno(COUNTED));
streams("Bun", () => bun(COUNTED));

/** counted.js as serve-node.js serves the handler. */
async function node() {
  const example = createRequire(new URL("../../examples/edge-minter/serve-node.js", import.meta.url));
  const { serve } = await import(example.resolve("srvx/node"));
  const { default: handler } = await import("./counted.js");
  const server = serve({ fetch: handler.fetch, port: 0, hostname: "127.0.0.1", silent: true, gracefulShutdown: false });
  await server.ready();
  return { origin: server.url.replace(/\/$/, ""), stop: () => server.close(true) };
}
