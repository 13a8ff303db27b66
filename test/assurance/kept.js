// What the long runs found, kept as JSON.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";

const file = (/** @type {string} */ topic) => new URL(`results/${topic}.json`, import.meta.url);

/** Keeps a result with its day, machine and source. @param {string} topic @param {object} result */
export function keep(topic, result) {
  const git = spawnSync("git", ["describe", "--always", "--dirty", "--tags"], { encoding: "utf8" });
  const surroundings = {
    date: new Date().toISOString().slice(0, 10),
    source: git.stdout?.trim(),
    machine: `${os.cpus()[0]?.model.trim() ?? "unknown"}, ${os.cpus().length} cores, ${os.platform()} ${os.arch()}`,
    node: process.versions.node,
  };
  writeFileSync(file(topic), `${JSON.stringify({ ...surroundings, ...result }, null, 1)}\n`);
}

/** The kept result of a topic, if there is one. @param {string} topic */
export function kept(topic) {
  return existsSync(file(topic)) ? JSON.parse(readFileSync(file(topic), "utf8")) : undefined;
}
