// A machine with nothing but Node.js and npm, as far as one can be made here: an empty home, cache and folder, a PATH
// with the two, no network.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A registry at a port where nobody listens. */
export const CLOSED = "http://127.0.0.1:9/";

/** Settings of npm's that leave nothing of the user's: no home, no cache, no registry. @param {string} folder */
export function settings(folder) {
  return {
    HOME: join(folder, "home"),
    npm_config_cache: join(folder, "cache"),
    npm_config_userconfig: join(folder, "home", ".npmrc"),
    npm_config_registry: CLOSED,
    npm_config_fetch_retries: "0",
    npm_config_update_notifier: "false",
  };
}

/**
 * @typedef {object} Machine
 * @property {string} app an empty folder, but for a package.json
 * @property {string} network how it was taken away
 * @property {(command: string, ...args: string[]) => string} run runs a program, in the app, and gives what it wrote
 */

/** @param {string} folder an empty one @returns {Machine} */
export function emptyMachine(folder) {
  const [app, bin] = [join(folder, "app"), join(folder, "bin")];
  for (const made of [app, bin, join(folder, "home")]) mkdirSync(made);
  for (const name of ["node", "npm"]) symlinkSync(found(name), join(bin, name));
  writeFileSync(join(app, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const env = { PATH: bin, ...settings(folder) };
  const unshare = "/usr/bin/unshare";
  // A user and a network of its own, in which there is no interface that is up.
  const apart = existsSync(unshare) && spawnSync(unshare, ["-rn", process.execPath, "-e", "0"]).status === 0;
  return {
    app,
    network: apart
      ? "none, by unshare"
      : "NOT TAKEN AWAY: no unshare here; npm is offline, and its registry a closed port",
    run(command, ...args) {
      const file = command.includes("/") ? command : join(bin, command);
      const [program = "", ...rest] = apart ? [unshare, "-rn", file, ...args] : [file, ...args];
      const { status, stdout, stderr } = spawnSync(program, rest, {
        cwd: app,
        env,
        encoding: "utf8",
        timeout: 120_000,
      });
      if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}\n${stdout}${stderr}`);
      return stdout;
    },
  };
}

/** The real file of a program in the PATH. @param {string} name */
function found(name) {
  if (name === "node") return process.execPath;
  const { PATH = "" } = process.env;
  const folder = PATH.split(delimiter).find((path) => path && existsSync(join(path, name)));
  if (!folder) throw new Error(`no ${name} in the PATH`);
  return realpathSync(join(folder, name));
}
