// One contender in a process of its own: contender.js <file of groups> <group> <contender> <plan>, started by
// process.js. It checks the contender's output, warms it up and prints { batch }; then each { time } is a round,
// answered by { ns }. Messages are lines of JSON on stdin and stdout, which Node, Bun and Deno all have.
import { createInterface } from "node:readline";
import { chosen, prepare } from "../stopwatch.js";

const [file = "", group, name, plan = "{}"] = process.argv.slice(2);
const { groups } = await import(file);
const { batch, round } = await prepare(chosen(groups, group, name), JSON.parse(plan));

const say = (/** @type {object} */ message) => process.stdout.write(`${JSON.stringify(message)}\n`);
say({ batch });
for await (const line of createInterface({ input: process.stdin })) say({ ns: round(JSON.parse(line).time) });
