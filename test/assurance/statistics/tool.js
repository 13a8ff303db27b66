// A program that reads bytes and writes what it thinks of them.
import { spawn } from "node:child_process";
import { once } from "node:events";

/** The Debian package of each. */
export const PACKAGES = { dieharder: "dieharder", ent: "ent", rngtest: "rng-tools-debian" };

/** A program under way, fed as it reads. */
export class Tool {
  #child;
  #output = "";
  #done;

  /** @param {keyof typeof PACKAGES} name @param {string[]} args */
  constructor(name, ...args) {
    this.#child = spawn(name, args);
    const { stdin, stdout, stderr } = this.#child;
    for (const stream of [stdout, stderr]) stream.setEncoding("utf8").on("data", (text) => (this.#output += text));
    // It had enough: that it then closes its input is no failure.
    stdin.on("error", () => {});
    this.#done = once(this.#child, "close").catch((/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== "ENOENT") throw error;
      throw new Error(`${name} is not installed: apt-get install ${PACKAGES[name]}`);
    });
    // Seen by whoever feeds it, or asks what it said.
    this.#done.catch(() => {});
  }

  /** Whether it wants more, once it has taken the bytes. @param {Uint8Array} bytes @returns {Promise<boolean>} */
  write(bytes) {
    return new Promise((resolve) => this.#child.stdin.write(bytes, (error) => resolve(!error)));
  }

  /** All that it wrote, and the status it ended with. */
  async end() {
    this.#child.stdin.end();
    const [status] = await this.#done;
    return { output: this.#output, status };
  }
}
