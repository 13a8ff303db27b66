// A Worker in workerd, the runtime of Cloudflare Workers, and nothing in front of it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";

/** @typedef {{ origin: string, pid: number, stop: () => Promise<void> }} Running a Worker */

/** The program's path. @type {{ default: string }} */
const workerd = createRequire(import.meta.url)("workerd");

/** What wrangler resolves packages by. */
const CONDITIONS = ["workerd", "worker", "browser"];

/** How workerd calls a module of a kind of file. */
const KINDS = new Map([
  [".js", "esModule"],
  [".wasm", "wasm"],
]);

const { compatibility_date: date } = JSON.parse(readFileSync(new URL("../wrangler.jsonc", import.meta.url), "utf8"));

/**
 * Starts the Worker in `entry`, with files in the place of packages, by the packages' names.
 *
 * @param {string} entry @param {Record<string, string>} [instead] @returns {Promise<Running>}
 */
export async function startWorker(entry, instead = {}) {
  const folder = mkdtempSync(join(tmpdir(), "edge-minter-"));
  try {
    await build({
      entryPoints: [entry],
      outfile: join(folder, "worker.js"),
      bundle: true,
      format: "esm",
      target: "es2022",
      conditions: CONDITIONS,
      loader: { ".wasm": "copy" },
      alias: instead,
      logLevel: "warning",
    });
    return await startBundle(folder, "worker.js", () => rmSync(folder, { recursive: true }));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Starts what is in a folder of modules, as esbuild or wrangler leave it, and calls `after` at the end.
 *
 * @param {string} folder @param {string} main @param {() => void} [after] @returns {Promise<Running>}
 */
export async function startBundle(folder, main, after = () => {}) {
  const config = join(folder, "workerd.capnp");
  writeFileSync(config, configuration(folder, main));
  // The port is the system's choice; workerd names it on descriptor 3.
  const child = spawn(workerd.default, ["serve", config, "--socket-addr=http=127.0.0.1:0", "--control-fd=3"], {
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill();
    await ended;
    after();
  };
  // A process that has ended is no reason to go on waiting for its line.
  const lines = createInterface({ input: /** @type {import("node:stream").Readable} */ (child.stdio[3]) });
  for await (const line of lines) {
    const { event, port } = JSON.parse(line);
    if (event === "listen") return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop };
  }
  throw new Error("workerd ended before it listened, for the reason above");
}

/** @param {string} folder @param {string} main */
function configuration(folder, main) {
  const others = readdirSync(folder).filter((file) => KINDS.has(extname(file)) && file !== main);
  const modules = [main, ...others].map((file) => {
    return `(name = "${basename(file)}", ${KINDS.get(extname(file))} = embed "${basename(file)}")`;
  });
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (compatibilityDate = "${date}", modules = [${modules.join(", ")}]))],
  sockets = [(name = "http", http = (), service = "main")],
);
`;
}
