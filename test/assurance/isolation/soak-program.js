// Run by soaks.js in a process of its own: node --expose-gc soak-program.js SUBJECT DRAWS ROUNDS
import { soaked, subjectOf } from "./soak.js";

const [subject, draws, rounds] = process.argv.slice(2);
const own = subjectOf(/** @type {"package" | "wasm" | "js"} */ (subject));
const size = { draws: Number(draws), rounds: Number(rounds) };
console.log(JSON.stringify(await soaked(own, size, () => globalThis.gc?.())));
