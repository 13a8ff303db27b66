// How much memory a kept token keeps alive: one token in a thousand is kept.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { groups } from "./groups.js";

const GROUP = "a 256-bit token";
const KEEPER = fileURLToPath(new URL("memory-keeper.js", import.meta.url));

/**
 * The bytes that a kept token holds, each contender in a process of its own.
 * @param {{ command: string }} node @returns {import("./results.js").Memory[]}
 */
export function measureMemory({ command }) {
  const group = groups.find(({ name }) => name === GROUP);
  assert(group);
  return group.contenders.flatMap(({ name, call, engine, grade, needs = [] }) => {
    // Not every Node has those; what they make are strings like those of toString("hex").
    if (grade !== "secret" || needs.includes("toHex") || needs.includes("toBase64")) return [];
    const printed = execFileSync(command, ["--expose-gc", KEEPER, GROUP, name], { encoding: "utf8" });
    const of = { name: call ?? name, ours: engine !== undefined, ...(engine && { engine }) };
    return { ...of, bytesPerToken: Number(printed) };
  });
}
