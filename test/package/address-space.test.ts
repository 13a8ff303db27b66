// Where addresses are limited, WebAssembly's memory may leave too few for Node's own fetch: docs/runtimes.md has the
// way out.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What a program writes that draws a token by an entry, then fetches, with 16 GB of addresses. */
function fetched(entry: string): string {
  const code = `import { token_hex } from "secrets-wasm${entry}";
token_hex();
console.log(await (await fetch("data:,fetched")).text());`;
  const program = 'ulimit -v 16000000 && exec "$0" --input-type=module -e "$1"';
  const { stdout, stderr } = spawnSync("bash", ["-c", program, process.execPath, code], {
    cwd: root,
    encoding: "utf8",
  });
  return stdout + stderr;
}

describe.skipIf(process.platform !== "linux")("16 GB of addresses", () => {
  it("are enough for a token and a fetch by secrets-wasm/js", () => {
    expect(fetched("/js")).toBe("fetched\n");
  });

  it("are too few for both by secrets-wasm", () => {
    expect(fetched("")).toMatch(/Cannot allocate Wasm memory/);
  });
});
