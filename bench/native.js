// What is no JavaScript: where it can be built and run, in a process of its own like the others.

/** @typedef {import("./groups.js").Contender} Contender */

const NO_MINT = () => {
  throw new Error("this contender is a program of its own");
};

/**
 * A job of tokens.c.
 *
 * @param {string} job as the program calls it
 * @param {string} name
 * @param {Contender["check"]} check of what it prints
 * @param {Pick<Contender, "bits" | "units">} what
 * @returns {Contender}
 */
export function inC(job, name, check, what) {
  return {
    ...what,
    name: `C, OpenSSL: ${name}`,
    grade: "native",
    form: "buffer",
    gives: "into an array, used bytes wiped",
    program: "c",
    job,
    check,
    make: NO_MINT,
  };
}

/**
 * A job of tokens.py.
 *
 * @param {string} job the expression
 * @param {Contender["check"]} check of what it prints
 * @param {Pick<Contender, "bits" | "units"> & { form?: Contender["form"] }} what
 * @returns {Contender}
 */
export function inPython(job, check, what) {
  return {
    form: "flat",
    ...what,
    name: `CPython: ${job}`,
    grade: "native",
    gives: "a copy of the bytes left",
    program: "python",
    job,
    check,
    make: NO_MINT,
  };
}
