// Programs of this folder, each in a process of its own.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** @param {string} name of a file of this folder */
export const file = (name) => fileURLToPath(new URL(name, import.meta.url));

/** What a program reports; its progress is passed on. @param {(string | number)[]} given flags, file and arguments */
export async function report(given) {
  const running = run(process.execPath, given.map(String), { maxBuffer: 1e8 });
  running.child.stderr?.pipe(process.stderr, { end: false });
  return JSON.parse((await running).stdout);
}

/** Whether Node comes to its end with these flags. @param {string[]} given */
export async function ends(given) {
  try {
    await run(process.execPath, given);
    return true;
  } catch {
    return false;
  }
}
