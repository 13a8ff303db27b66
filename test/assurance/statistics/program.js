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

/** The same in pieces that end with a whole line. @param {Build} build @param {string[]} args */
export async function* writtenLines(build, ...args) {
  let rest = Buffer.alloc(0);
  for await (const chunk of written(build, ...args, "--count", "1T")) {
    const all = Buffer.concat([rest, chunk]);
    const end = all.lastIndexOf(10) + 1;
    yield all.subarray(0, end);
    rest = all.subarray(end);
  }
}
