// All groups of contenders, by job and not by package. Nothing here imports anything of Node: the same files run in a
// page and in a Worker.
import { points } from "./curves.js";
import { coldFills } from "./groups/cold-fills.js";
import { comparisons } from "./groups/comparisons.js";
import { doubles } from "./groups/doubles.js";
import { encodings } from "./groups/encodings.js";
import { fills } from "./groups/fills.js";
import { gigabytes } from "./groups/gigabytes.js";
import { integers } from "./groups/integers.js";
import { keys } from "./groups/keys.js";
import { millions } from "./groups/millions.js";
import { passwords } from "./groups/passwords.js";
import { shuffles } from "./groups/shuffles.js";
import { strings } from "./groups/strings.js";
import { tokens } from "./groups/tokens.js";
import { uuids } from "./groups/uuids.js";
import { served } from "./served.js";

/**
 * @typedef {() => any} Mint makes one, or fills a buffer and returns it
 * @typedef {"node:crypto" | "toHex" | "toBase64" | "Buffer" | "randomUUID" | "dlopen"} Need what not every runtime has
 * @typedef {object} Contender
 * @property {string} name unique in its group
 * @property {string} [call] the name without its engine, if it is ours
 * @property {"WebAssembly" | "JavaScript"} [engine] which of our engines, if it is ours and they differ
 * @property {boolean} [ours] whether it is ours
 * @property {"secret" | "predictable" | "native" | "limit"} grade secret: unpredictable, or constant-time; native:
 * another language; limit: the entropy alone, or less than the job asks for
 * @property {"flat" | "rope" | "cut" | "bytes" | "number" | "list" | "buffer" | "boolean"} form of its output. Flat and
 * rope strings stand alone, a cut one keeps the text it was cut from alive
 * @property {number} [bits] of entropy in one
 * @property {string} gives what it makes, and what it leaves behind in memory
 * @property {Need[]} [needs]
 * @property {"c" | "python"} [program] for one that is no JavaScript
 * @property {number} [units] how many of the group's units a call makes; default 1
 * @property {(mint: Mint) => void} check throws unless what is made is what the job asks for
 * @property {() => Mint | Promise<Mint>} make called in the contender's own process only
 * @property {() => Promise<() => void>} [others] makes the other calls of a process that serves, once each
 * @typedef {object} Group
 * @property {string} name
 * @property {string} unit what the figures are for one of
 * @property {boolean} [slow] whether a quick run leaves it out
 * @property {boolean} [long] whether a call takes so long that it is made once a round
 * @property {Contender[]} contenders
 */

/** What is measured alone and served. */
const SERVED = ["a 256-bit token", "an integer below 1000", "a double in [0, 1)"];

/** @param {Group} group */
const withServed = (group) => (SERVED.includes(group.name) ? [group, served(group)] : [group]);

/** @type {Group[]} */
export const jobs = [
  ...tokens,
  ...strings,
  ...uuids,
  ...passwords,
  ...keys,
  ...comparisons,
  ...integers,
  ...doubles,
  ...shuffles,
  ...fills,
  ...coldFills,
  ...gigabytes,
  ...millions,
  ...encodings,
].flatMap(withServed);

/** All that a runner may be asked for. @type {Group[]} */
export const groups = [...jobs, ...points];
