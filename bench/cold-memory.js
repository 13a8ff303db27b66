// Memory that is in no cache when it is written: 128 MiB of it, a MiB a call, again and again.
import { RAW } from "./others.js";

/** @typedef {import("./groups.js").Mint} Mint */

const ALL = 2 ** 27;
export const PART = 2 ** 20;

/** Fills one part after another. @param {(part: Uint8Array<ArrayBuffer>) => unknown} fill @returns {Mint} */
export function throughMemory(fill) {
  // Written once, or the first turn would wait for the system to hand out pages.
  const all = new Uint8Array(ALL).fill(0);
  let at = 0;
  return () => {
    const part = all.subarray(at, at + PART);
    at = (at + PART) % ALL;
    fill(part);
    return part;
  };
}

/** The limit of a job there. @param {number} entropy bytes a unit @returns {import("./groups.js").Contender} */
export function coldEntropy(entropy) {
  return {
    name: RAW,
    grade: "limit",
    form: "bytes",
    gives: "the entropy alone, into cold memory",
    units: PART / entropy,
    check() {},
    make: () =>
      throughMemory((part) => {
        for (let at = 0; at < PART; at += 65536) globalThis.crypto.getRandomValues(part.subarray(at, at + 65536));
      }),
  };
}
