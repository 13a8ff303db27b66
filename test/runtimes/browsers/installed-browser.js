// The browsers that Debian's packages install.
import { spawnSync } from "node:child_process";

/** Where it is and which version it states. @param {"chromium" | "firefox-esr"} name also its package's */
export function installedBrowser(name) {
  const path = `/usr/bin/${name}`;
  const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const version = /\d+(\.\d+)+\w*/.exec(stdout ?? "")?.[0];
  if (version === undefined) {
    throw new Error(`${path} does not run. On Debian: apt-get install --no-install-recommends ${name}`);
  }
  return { path, version };
}
