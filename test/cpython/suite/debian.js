// Debian's packages of Python's test suite, unpacked under node_modules/.cache: nothing of them is in the repository.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The tests, and what they import: `test.support` is in the standard library's package. */
const PACKAGES = ["libpython3.14-testsuite", "libpython3.14-stdlib"];

/** Where 3.14 is. apt takes the newest version that one of them has, and checks its signature. */
const SUITES = ["sid", "forky"];

const KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg";

const cache = fileURLToPath(new URL("../../../node_modules/.cache/cpython-suite", import.meta.url));

/** @param {string} folder @param {string} command @param {string[]} args */
function run(folder, command, ...args) {
  const env = { ...process.env, APT_CONFIG: join(folder, "apt.conf") };
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder, env, encoding: "utf8" });
  if (status === 0) return stdout;
  throw new Error(`${command} ${args.join(" ")}: ${error?.message ?? `status ${status}\n${stdout}${stderr}`}`);
}

/** Downloads and unpacks them, by lists of apt's own in `folder`: it needs no root, and leaves the machine's alone. */
function download(/** @type {string} */ folder) {
  if (!existsSync(KEYRING)) throw new Error(`There is no ${KEYRING}: this needs Debian's apt-get and its keyring`);
  for (const each of ["lists/partial", "cache/archives/partial"]) mkdirSync(join(folder, each), { recursive: true });
  const sources = SUITES.map((suite) => `deb [signed-by=${KEYRING}] http://deb.debian.org/debian ${suite} main\n`);
  writeFileSync(join(folder, "sources.list"), sources.join(""));
  const configuration = {
    "Dir::Etc::sourcelist": join(folder, "sources.list"),
    "Dir::Etc::sourceparts": "-",
    "Dir::State::lists": join(folder, "lists"),
    "Dir::Cache": join(folder, "cache"),
    "Acquire::Languages": "none",
    "APT::Update::Error-Mode": "any",
    "APT::Sandbox::User": "root",
  };
  const lines = Object.entries(configuration).map(([name, value]) => `${name} "${value}";\n`);
  writeFileSync(join(folder, "apt.conf"), lines.join(""));
  run(folder, "apt-get", "update", "-qq");
  run(folder, "apt-get", "download", "-qq", ...PACKAGES);
  const files = readdirSync(folder).filter((name) => name.endsWith(".deb"));
  for (const file of files) run(folder, "dpkg-deb", "-x", file, "unpacked");
  writeFileSync(join(folder, "version"), run(folder, "dpkg-deb", "-f", /** @type {string} */ (files[0]), "Version"));
  for (const part of ["lists", "cache"]) rmSync(join(folder, part), { recursive: true });
}

/** The folder that holds Python's package `test`. Throws if Debian's packages cannot be had. */
export function testSuite() {
  if (!existsSync(cache)) {
    const folder = `${cache}.part`;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    download(folder);
    renameSync(folder, cache);
  }
  const version = readFileSync(join(cache, "version"), "utf8").trim();
  return { folder: join(cache, "unpacked/usr/lib/python3.14/test"), version };
}
