// Programs in processes of their own, each with an end to its time.
import { execFile, spawn } from "node:child_process";

/** In ms. */
const PATIENCE = 90_000;

/** What is to end with this process. @type {Set<import("node:child_process").ChildProcess>} */
const servers = new Set();
process.on("exit", () => {
  for (const server of servers) stop(server);
});

/** @typedef {{ cwd?: string, env?: Record<string, string>, timeout?: number }} Options */

/**
 * What a program writes to its standard output.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<string>}
 */
export function output(command, args, { cwd, env, timeout = PATIENCE } = {}) {
  return new Promise((resolve, reject) => {
    const settings = { cwd, env: { ...process.env, ...env }, timeout, maxBuffer: 2 ** 24 };
    execFile(command, args, settings, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else
        reject(new Error([error.killed ? `no end in ${timeout / 1000} s` : error.message, stdout, stderr].join("\n")));
    });
  });
}

/**
 * The report that a program prints as its last line.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<import("./index.js").Report>}
 */
export async function reportOf(command, args, options) {
  const text = await output(command, args, options);
  const last = text.trimEnd().split("\n").at(-1) ?? "";
  try {
    return JSON.parse(last);
  } catch {
    throw new Error(`no report, but: ${text.slice(-1000)}`);
  }
}

/**
 * The report that a server answers with. It is stopped then, with every process that it started.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {(output: string) => string | undefined} address finds where it listens in what it has written so far
 * @param {Options} [options]
 * @returns {Promise<import("./index.js").Report>}
 */
export async function reportFrom(command, args, address, options = {}) {
  const [text = ""] = await responseOf(command, args, address, options, 1);
  if (!text.startsWith("{")) throw new Error(text);
  return JSON.parse(text);
}

/**
 * The same for any text, asked for several times.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {(output: string) => string | undefined} address
 * @param {Options} [options]
 * @param {number} times
 * @returns {Promise<string[]>}
 */
export async function responseOf(command, args, address, { cwd, env, timeout = PATIENCE } = {}, times = 1) {
  const server = spawn(command, args, { cwd, env: { ...process.env, ...env }, detached: true });
  servers.add(server);
  let written = "";
  /** @type {NodeJS.Timeout | undefined} */
  let late;
  try {
    const url = await new Promise((resolve, reject) => {
      const fail = (/** @type {string} */ why) => reject(new Error(`${why}\n${written.slice(-2000)}`));
      const hear = (/** @type {Buffer} */ chunk) => {
        written += chunk;
        const found = address(written);
        if (found) resolve(found);
      };
      server.stdout.on("data", hear);
      server.stderr.on("data", hear);
      server.on("error", (error) => fail(String(error)));
      server.on("exit", (code, signal) => fail(`the server ended with ${signal ?? code}`));
      late = setTimeout(() => fail(`the server does not listen after ${timeout / 1000} s`), timeout);
    });
    const texts = [];
    for (let i = 0; i < times; i++) {
      const response = await fetch(url, { signal: AbortSignal.timeout(timeout) });
      const text = await response.text();
      if (!response.ok) throw new Error(`${response.status} ${text}\n${written.slice(-2000)}`);
      texts.push(text);
    }
    return texts;
  } finally {
    clearTimeout(late);
    stop(server);
    servers.delete(server);
  }
}

/** Stops a server with what it has started. @param {import("node:child_process").ChildProcess} server */
function stop({ pid, exitCode, signalCode }) {
  if (pid && exitCode === null && signalCode === null) process.kill(-pid, "SIGKILL");
}
