// Node, Bun and Deno: each contender in a process of its own, which waits while the others have their turns.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rounds, talkTo } from "./lines.js";

const path = (/** @type {string} */ file) => fileURLToPath(new URL(file, import.meta.url));

/**
 * @param {import("./runtimes.js").Runtime} runtime @param {URL} groups the module that exports them
 * @returns {Promise<import("./index.js").Runner>}
 */
export async function open({ title, command, args }, groups) {
  if (!existsSync(command)) throw new Error(`${title} is missing. Run: npm ci --prefix test/runtimes --ignore-scripts`);
  const portrait = execFileSync(command, [...args, path("portrait.js")], { encoding: "utf8", timeout: 60_000 });
  return {
    ...JSON.parse(portrait),
    async start(group, name, plan = {}) {
      const talk = talkTo(`${name} in ${title}`, command, [
        ...args,
        path("contender.js"),
        groups.href,
        group,
        name,
        JSON.stringify(plan),
      ]);
      return rounds(talk, (await talk.answer()).batch);
    },
    async close() {},
  };
}
