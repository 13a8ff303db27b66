// What a release would be: the files that npm would publish are those meant, and the tarball installs and runs on a
// machine with nothing else. What it says is MISSING has to be there before a release, and fails nothing but with
// --required.
import { copyFileSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { compileConsumer } from "../../test/runtimes/package/compiled-consumer.js";
import { ENTRIES } from "../entries.js";
import { dryRun, dryRunFaults } from "./dry-run.js";
import { emptyMachine } from "./empty-machine.js";
import { inFolder, pack, root } from "./published.js";

const say = (/** @type {string} */ what, /** @type {string} */ outcome) => console.log(`${what.padEnd(9)} ${outcome}`);

/** @param {string[]} args */
export async function run(args) {
  const dry = dryRun(root);
  const { name, version, size, unpackedSize, files } = dry.report;
  say("package", `${name} ${version}: ${files.length} files, ${size} bytes packed, ${unpackedSize} unpacked`);
  const faults = dryRunFaults(dry);
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const missing = ["repository", "homepage", "bugs"].filter((field) => manifest[field] === undefined);
  if (missing.length > 0) say("MISSING", `${missing.join(", ")} in package.json: docs/release.md says what for`);
  if (args.includes("--required")) faults.push(...missing.map((field) => `package.json: no ${field}`));

  await inFolder(async (folder) => {
    const tarball = pack(root, folder);
    if (statSync(tarball).size !== size) faults.push("npm pack and npm publish make different tarballs");
    const machine = emptyMachine(folder);
    say("network", machine.network);
    machine.run("npm", "install", "--offline", "--no-audit", "--no-fund", tarball);
    const installed = readdirSync(join(machine.app, "node_modules")).filter((file) => !file.startsWith("."));
    if (installed.join() !== name) throw new Error(`installed: ${installed.join(", ")}`);
    copyFileSync(new URL("guest.js", import.meta.url), join(machine.app, "guest.js"));
    say("import", machine.run("node", "guest.js", JSON.stringify(ENTRIES)).trim());
    say("program", program(join(machine.app, "node_modules/.bin/secrets-wasm"), version, machine));
    for (const resolution of /** @type {const} */ (["nodenext", "bundler"])) {
      const { failed, said } = await compileConsumer(machine.app, { resolution, extension: "ts" });
      if (failed) faults.push(`types, ${resolution}: ${said}`);
      else say("types", `moduleResolution ${resolution}`);
    }
  });
  if (faults.length === 0) console.log("\nit is what was meant, and runs by itself");
  return faults;
}

/**
 * The program by its link, its help, its word list.
 *
 * @param {string} file @param {string} version @param {import("./empty-machine.js").Machine} machine
 */
function program(file, version, machine) {
  /** @type {[args: string[], expected: RegExp][]} */
  const calls = [
    [["--version"], new RegExp(`^${version.replaceAll(".", "\\.")}\n$`)],
    [["--help"], /secrets-wasm hex/],
    [["hex", "16", "-n", "3"], /^(?:[0-9a-f]{32}\n){3}$/],
    [["passphrase", "3"], /^[a-z]+(?:-[a-z]+){2}\n$/],
    [["doctor", "--json"], /"engine":\s*"wasm"/],
  ];
  for (const [args, expected] of calls) {
    if (!expected.test(machine.run(file, ...args)))
      throw new Error(`secrets-wasm ${args.join(" ")}: not what it writes`);
  }
  return calls.map(([args]) => args.join(" ")).join(", ");
}
