// Who does which job, what each gives for it, and the bars. The first contender of a group is the one whose lead is
// reported; a bar on another is how many times faster than it the first is meant to be.
import { fills } from "./fills.js";
import { functions } from "./functions.js";
import { minters } from "./minters.js";
import { shuffles } from "./shuffles.js";

/**
 * @typedef {() => unknown} Mint makes one, or fills a buffer and returns it
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} gives the bits, whether the string is flat, and what is left behind in memory
 * @property {number} [bar] below 1, the share of its speed that the first is meant to reach
 * @property {number} [units] how many of the group's units a call makes; default 1
 * @property {(mint: Mint) => void} check throws unless what is made is what the job asks for
 * @property {() => Mint | Promise<Mint>} make called in the contender's own process only
 *
 * @typedef {object} Group
 * @property {string} name
 * @property {string} [unit] what the figures are for one of; default a call
 * @property {Contender[]} contenders
 */

/** @type {Group[]} */
export const groups = [...functions, ...minters, ...fills, ...shuffles];
