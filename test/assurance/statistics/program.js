// What the package's program writes, for as long as somebody reads.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** @typedef {import("./streams.js").Build} Build */

/** @param {Build} build @param {string[]} args */
export async function* written({ dist, engine }, ...args) {
  const program = [fileURLToPath(new URL("cli.js", dist)), ...args, "--engine", engine];
  const child = spawn(process.execPath, program, { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  try {
    yield* /** @type {AsyncIterable<Buffer>} */ (child.stdout);
    throw new Error(`the program ended with ${(await closed)[0]}: ${args.join(" ")}`);
  } finally {
    child.stdout.destroy();
    child.kill();
    await closed;
  }
}

/** Its whole lines, as they come. @param {Build} build @param {string[]} args */
export async function* writtenLines(build, ...args) {
  let rest = "";
  for await (const chunk of written(build, ...args, "--count", "1T")) {
    const lines = (rest + chunk.toString("latin1")).split("\n");
    rest = lines.pop() ?? "";
    yield lines;
  }
}
