// A Worker in workerd itself.

import { written } from "./bundle.js";
import { reportFrom } from "./child.js";
import { installed } from "./tools.js";

/** The package is there from the start, and used for the first time in a handler. */
export const HANDLER = `import { report } from "./report.js";
export default { fetch: async () => Response.json(await report()) };
`;

/** The package arrives in a handler. */
export const LAZY_HANDLER = `export default {
  async fetch() {
    const { report } = await import("./report.js");
    return Response.json(await report());
  },
};
`;

/**
 * @typedef {{ directory: string, modules: string[], date: string, flags?: string[] }} Worker of the modules, the first
 * is the entry
 */

/** What a Worker answers. @param {Worker} worker */
export function reportOfWorker({ directory, modules, date, flags = [] }) {
  const list = modules.map(
    (name) => `(name = "${name}", ${name.endsWith(".wasm") ? "wasm" : "esModule"} = embed "${name}")`,
  );
  const settings = [
    `compatibilityDate = "${date}"`,
    `compatibilityFlags = ${JSON.stringify(flags)}`,
    `modules = [${list.join(", ")}]`,
  ];
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (${settings.join(", ")}))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;
  const file = written(directory, "config.capnp", config);
  // It tells on the standard output which port it was given.
  return reportFrom(
    installed("@cloudflare/workerd-linux-64/bin/workerd"),
    ["serve", "--control-fd=1", file],
    (written) => {
      const [, port] = /"event":"listen","socket":"http","port":(\d+)/.exec(written) ?? [];
      return port && `http://127.0.0.1:${port}/`;
    },
  );
}
