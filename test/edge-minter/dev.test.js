// `npm run edge`, as far as it goes beyond what it installs.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { answer } from "./http.js";

const EXAMPLE = fileURLToPath(new URL("../../examples/edge-minter", import.meta.url));

it("wrangler serves the example on this machine and prints the address", async () => {
  const child = spawn("npm", ["run", "dev", "--", "--port", "0"], {
    cwd: EXAMPLE,
    env: { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false" },
    // A group of its own: npm, a shell, wrangler and workerd end together.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  let said = "";
  try {
    const origin = await new Promise((resolve, reject) => {
      const listen = (/** @type {Buffer} */ text) => {
        said += text;
        const found = /Ready on (http:\/\/127\.0\.0\.1:\d+)/.exec(said);
        if (found) resolve(found[1]);
      };
      child.stdout.on("data", listen);
      child.stderr.on("data", listen);
      ended.then(() => reject(new Error(`wrangler ended:\n${said}`)));
      setTimeout(() => reject(new Error(`wrangler is not ready:\n${said}`)), 30_000).unref();
    });
    assert.match((await answer(`${origin}/hex?count=2`)).text, /^([0-9a-f]{64}\n){2}$/);
    // Nothing is asked of Cloudflare.
    assert.doesNotMatch(said, /cloudflare\.com/);
  } finally {
    process.kill(-(child.pid ?? 0), "SIGKILL");
    await ended;
  }
});
