import { evenly } from "../tools/bulk-checks.js";

/** The most that `getRandomValues` gives in a call. */
export const LIMIT_SIZE = 65536;

/**
 * The physical limit of a job: the entropy alone, bought in the largest pieces there are.
 *
 * @param {number} entropy the bytes that a unit of the job takes
 * @returns {import("./groups.js").Contender}
 */
export function rawEntropy(entropy) {
  return {
    name: "getRandomValues, 65,536 bytes a call",
    grade: "limit",
    form: "bytes",
    gives: "the entropy alone",
    check: evenly(256, LIMIT_SIZE),
    units: LIMIT_SIZE / entropy,
    make() {
      const array = new Uint8Array(LIMIT_SIZE);
      return () => globalThis.crypto.getRandomValues(array);
    },
  };
}
