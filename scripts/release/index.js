// npm run release -- COMMAND: what is asked of a release before it is published, and of a package that was.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const HELP = `npm run release -- COMMAND

check [--required]    builds, and sees that npm would publish the files meant, and that they install and run on a
                      machine with nothing else; with --required, that package.json has what a release needs too
digests [PATH]        prints the SHA-256 of every file that would be published, or of a tarball's or a folder's
verify PATH           whether a published tarball, or an installed copy, is what this source makes
audits [--required]   asks the registry about every lockfile's packages: signatures and advisories. What it could not
                      be asked is NOT CHECKED, and with --required that fails too`;

const COMMANDS = ["check", "digests", "verify", "audits"];

const [command = "", ...args] = process.argv.slice(2);
if (!COMMANDS.includes(command)) {
  console.log(HELP);
  process.exit(/^(?:|--help|-h)$/.test(command) ? 0 : 2);
}
if (command !== "audits" && !(command === "digests" && args.length > 0)) {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  execFileSync(process.execPath, ["scripts/need.js", "build"], { cwd: root, stdio: "inherit" });
}
const { run } = await import(`./${command}.js`);
/** @type {string[]} */
const faults = await run(args);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
