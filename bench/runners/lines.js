// A program that is talked to in lines of JSON, by its stdin and stdout.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** @typedef {ReturnType<typeof talkTo>} Talk */

/** @param {string} what is talked to, for an error @param {string} command @param {string[]} args */
export function talkTo(what, command, args) {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
  /** @type {Error | undefined} */
  let failure;
  child.on("error", (error) => {
    failure = error;
  });
  // Said to a process that has ended; that it has is seen where its answer is missing.
  child.stdin.on("error", () => {});
  const ended = new Promise((resolve) => child.on("close", resolve));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async answer() {
      const { value, done } = await lines.next();
      if (!done) return JSON.parse(value);
      await ended;
      throw new Error(`${what}: its process failed, for ${failure ? failure.message : "the reason above"}`);
    },
    say: (/** @type {object} */ message) => void child.stdin.write(`${JSON.stringify(message)}\n`),
    /** It ends when it has nothing more to hear. */
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}

/**
 * A contender that has said what it has to say first: rounds of it.
 * @param {Talk} talk
 * @param {number} batch
 * @returns {import("./index.js").Started}
 */
export function rounds(talk, batch) {
  return {
    batch,
    async run(time) {
      talk.say({ time });
      return (await talk.answer()).ns;
    },
    stop: talk.stop,
  };
}
