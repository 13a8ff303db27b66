// A Worker of the contenders, bundled as wrangler does it, and workerd serving it.
import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundled } from "./bundle.js";

/** How wrangler resolves packages. */
const CONDITIONS = ["workerd", "worker", "browser"];
/** Since 2026-08-04 `node:crypto` and Buffer are there without a flag. */
const DATE = "2026-11-01";
/** In ms, for workerd to listen, and for an answer. */
const PATIENCE = 60_000;

/** The package's entry under these conditions: contenders import the package by path. */
const conditioned = {
  name: "the package under workerd's conditions",
  setup: (/** @type {import("esbuild").PluginBuild} */ { onResolve }) =>
    onResolve({ filter: /\/dist\/index\.js$/ }, () => ({
      path: fileURLToPath(new URL("../../dist/workerd.js", import.meta.url)),
    })),
};

/** What is to end with this process, however that ends. @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

/** Writes the Worker into a folder of its own. @param {URL} groups */
export async function workerFiles(groups) {
  const options = {
    conditions: CONDITIONS,
    plugins: [conditioned],
    loader: { ".wasm": /** @type {const} */ ("copy") },
  };
  const files = await bundled("worker-host.js", groups, options);
  const folder = await mkdtemp(join(tmpdir(), "bench-workerd-"));
  for (const [name, contents] of files) await writeFile(join(folder, name), contents);
  const names = ["main.js", ...[...files.keys()].filter((name) => name !== "main.js")];
  const modules = names.map(
    (name) => `(name = "${name}", ${name.endsWith(".wasm") ? "wasm" : "esModule"} = embed "${name}")`,
  );
  const config = join(folder, "config.capnp");
  await writeFile(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    compatibilityDate = "${DATE}",
    modules = [${modules.join(", ")}],
  ))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`,
  );
  return { config, remove: () => rm(folder, { recursive: true }) };
}

/** It tells of no version of V8. @param {import("./runtimes.js").Runtime} runtime */
export function versionOf({ command }) {
  return execFileSync(command, ["--version"], { encoding: "utf8" }).trim().split(" ").at(-1) ?? "unknown";
}

/** @param {import("./runtimes.js").Runtime} runtime @param {string} config */
export async function serve({ title, command, args }, config) {
  if (!existsSync(command)) throw new Error(`${title} is missing. Run: npm ci --prefix test/runtimes --ignore-scripts`);
  const child = spawn(command, [...args, config], { stdio: ["ignore", "pipe", "inherit"] });
  running.add(child);
  const ended = new Promise((resolve) => child.on("close", resolve));
  // One connection, kept: a request is then two short messages.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  async function stop() {
    agent.destroy();
    child.kill("SIGKILL");
    await ended;
    running.delete(child);
  }

  const port = await new Promise((resolve, reject) => {
    let written = "";
    const late = setTimeout(() => reject(new Error(`${title} does not listen`)), PATIENCE);
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`${title} ended with ${code}`)));
    // It tells which port it was given.
    child.stdout.on("data", (chunk) => {
      written += chunk;
      const [, found] = /"event":"listen","socket":"http","port":(\d+)/.exec(written) ?? [];
      if (!found) return;
      clearTimeout(late);
      resolve(Number(found));
    });
  }).catch(async (error) => {
    await stop();
    throw error;
  });

  return {
    stop,
    /**
     * What the Worker answers to a path of these parts.
     * @param {(string | number)[]} parts @returns {Promise<string>}
     */
    ask: (...parts) =>
      new Promise((resolve, reject) => {
        const path = `/${parts.map(encodeURIComponent).join("/")}`;
        const sent = request({ agent, host: "127.0.0.1", port, path, timeout: PATIENCE }, (response) => {
          let text = "";
          response.setEncoding("utf8");
          response.on("data", (chunk) => {
            text += chunk;
          });
          response.on("end", () =>
            response.statusCode === 200 ? resolve(text) : reject(new Error(`${title}: ${text}`)),
          );
        });
        sent.on("timeout", () => sent.destroy(new Error(`${title} does not answer`)));
        sent.on("error", reject);
        sent.end();
      }),
  };
}
