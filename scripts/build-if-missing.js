// Builds in a fresh clone. What the build says goes to standard error: standard output is the program's.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

if (!existsSync(new URL("../dist/cli.js", import.meta.url))) {
  const { status } = spawnSync("npm run build", { shell: true, stdio: ["ignore", 2, 2] });
  process.exitCode = status ?? 1;
}
