// Makes what a command needs: node scripts/need.js [build | built] [FOLDER ...]
// "build" builds, unless BUILT is set; "built" only where dist/ is missing or older than the source. A folder's
// packages are installed; those of a test run no scripts.
// All that is said goes to standard error: standard output is the command's.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";

const { BUILT } = process.env;
for (const need of process.argv.slice(2)) {
  if (need === "build" && BUILT) continue;
  if (need === "built" && isBuilt()) continue;
  const scripts = need.startsWith("test/") ? "--ignore-scripts " : "";
  const command = /^buil[dt]$/.test(need) ? "run build" : `ci --prefix ${need} ${scripts}--no-audit --no-fund`;
  const { status } = spawnSync(`npm ${command}`, { shell: true, stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

function isBuilt() {
  const root = new URL("../", import.meta.url);
  const program = new URL("dist/cli.js", root);
  if (!existsSync(program)) return false;
  const { mtimeMs } = statSync(program);
  const source = ["src", "assembly"].flatMap((folder) => {
    return readdirSync(new URL(folder, root), { recursive: true }).map((file) => new URL(`${folder}/${file}`, root));
  });
  return source.every((file) => statSync(file).mtimeMs < mtimeMs);
}
