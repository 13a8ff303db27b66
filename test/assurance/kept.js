// What the long runs found, kept as JSON: docs/assurance.md is made of it.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";

const file = (/** @type {string} */ topic) => new URL(`results/${topic}.json`, import.meta.url);

/**
 * Keeps a result of one topic, with the day and the machine.
 *
 * @template {object} T
 * @param {string} topic @param {T} result
 */
export function keep(topic, result) {
  const kept = { ...surroundings(), ...result };
  writeFileSync(file(topic), `${JSON.stringify(kept, null, 1)}\n`);
  return kept;
}

/** The kept result of a topic, if there is one. @param {string} topic */
export function kept(topic) {
  return existsSync(file(topic)) ? JSON.parse(readFileSync(file(topic), "utf8")) : undefined;
}

function surroundings() {
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${os.cpus()[0]?.model.trim() ?? "unknown"}, ${os.cpus().length} cores, ${os.platform()} ${os.arch()}`,
    node: process.versions.node,
  };
}
