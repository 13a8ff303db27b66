// The example's handler behind HTTP in each runtime, each in a process of its own.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** @typedef {{ origin: string, stop: () => Promise<void> }} Running */

const path = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));
const EXAMPLE = path("../../examples/edge-minter/");
const DENO = path("../../test/runtimes/node_modules/@deno/linux-x64-glibc/deno");
const BUN = path("../../test/runtimes/node_modules/@oven/bun-linux-x64/bin/bun");

/** Written so that TypeScript does not look for it: it needs what the example installs. */
const WORKERD = new URL("../../examples/edge-minter/load/workerd.js", import.meta.url).href;

/** The handler, bundled by wrangler as it bundles a deployment, in workerd. @returns {Promise<Running>} */
export async function deployed() {
  const folder = mkdtempSync(join(tmpdir(), "edge-minter-"));
  const wrangler = required(
    join(EXAMPLE, "node_modules/wrangler/bin/wrangler.js"),
    "npm ci --prefix examples/edge-minter",
  );
  const env = { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false" };
  execFileSync(process.execPath, [wrangler, "deploy", "--dry-run", "--outdir", folder], {
    cwd: EXAMPLE,
    env,
    stdio: "pipe",
  });
  const { startBundle } = await import(WORKERD);
  return startBundle(folder, "handler.js", () => rmSync(folder, { recursive: true }));
}

/** A file with a handler, in workerd. @param {string} file @returns {Promise<Running>} */
export async function worker(file) {
  const { startWorker } = await import(WORKERD);
  return startWorker(file);
}

/** @returns {Promise<Running>} */
export function node() {
  return started(process.execPath, () => [join(EXAMPLE, "serve-node.js")]);
}

/** @param {string} [file] @returns {Promise<Running>} */
export function deno(file = join(EXAMPLE, "handler.js")) {
  const program = required(DENO, "npm ci --prefix test/runtimes --ignore-scripts");
  return started(program, (port) => ["serve", "--no-lock", "--host", "127.0.0.1", "--port", port, file]);
}

/** @param {string} [file] @returns {Promise<Running>} */
export function bun(file = join(EXAMPLE, "handler.js")) {
  return started(required(BUN, "npm ci --prefix test/runtimes --ignore-scripts"), () => [file]);
}

/** @param {string} file @param {string} command what installs it */
function required(file, command) {
  if (!existsSync(file)) throw new Error(`${file} is missing. Run: ${command}`);
  return file;
}

/** @param {string} program @param {(port: string) => string[]} args @returns {Promise<Running>} */
async function started(program, args) {
  const port = String(await freePort());
  const child = spawn(program, args(port), {
    cwd: EXAMPLE,
    env: { ...process.env, PORT: port },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  const ended = once(child, "exit");
  const origin = `http://127.0.0.1:${port}`;
  for (let waited = 0; !(await answers(origin)); waited += 50) {
    if (child.exitCode !== null || waited > 20_000) {
      child.kill();
      throw new Error(`${program} does not listen:\n${said}`);
    }
    await sleep(50);
  }
  return {
    origin,
    stop: async () => {
      // Some wait at SIGTERM for a client that keeps its connection.
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** @param {string} origin */
async function answers(origin) {
  try {
    return (await fetch(origin)).ok;
  } catch {
    return false;
  }
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : Number.NaN;
}
