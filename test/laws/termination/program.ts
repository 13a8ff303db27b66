// Programs of the tests that run in a process of their own, bundled, for Node has no TypeScript here.
import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { buildSync } from "esbuild";

/** The built package, as a URL to import. */
export const DIST = new URL("../../../dist/index.js", import.meta.url).href;

/** Bundles a program that lies beside this file. Returns the path of the bundle. */
export function bundled(name: string): string {
  const outfile = join(mkdtempSync(join(tmpdir(), "termination-")), "program.mjs");
  const entry = fileURLToPath(new URL(name, import.meta.url));
  buildSync({ entryPoints: [entry], outfile, bundle: true, platform: "node", format: "esm" });
  return outfile;
}

/** Runs Node, and reads what it prints as JSON. */
export async function printed(args: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
}
