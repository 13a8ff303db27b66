// What is no JavaScript: a program of its own, by its name in native/contenders.js, which also looks at what it makes.

/** @typedef {import("./groups.js").Contender} Contender */

/**
 * @param {"c" | "python"} program
 * @param {string} name
 * @param {Pick<Contender, "form" | "bits">} what
 * @returns {Contender}
 */
export function native(program, name, what) {
  return {
    ...what,
    name,
    grade: "native",
    gives: program === "c" ? "used bytes wiped" : "a copy of the bytes left",
    program,
    check() {},
    make() {
      throw new Error(`${name} is a program of its own`);
    },
  };
}
