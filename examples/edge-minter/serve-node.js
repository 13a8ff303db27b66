// The handler on Node.js: PORT=8787 node serve-node.js
import { serve } from "srvx";
import handler from "./handler.js";

const { PORT = "8787", HOST = "127.0.0.1" } = process.env;
const server = serve({ fetch: handler.fetch, port: Number(PORT), hostname: HOST, silent: true });
await server.ready();
console.log(`listening on ${server.url}`);
