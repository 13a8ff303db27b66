// What a request may ask for, and the check that it asks for nothing else.
import { ALPHABETS, lengthFor } from "secrets-wasm";
import { Problem } from "./problem.js";

/**
 * @typedef {object} Parameter
 * @property {string} expects its range, in words
 * @property {Record<string, number | string[]>} range the same for a program
 * @property {number | string} [otherwise] its value where it is not given; without it, it must be given
 * @property {(text: string) => number | string | undefined} read undefined for what is out of range
 *
 * @typedef {{ nbytes?: number, count?: number, alphabet?: AlphabetName, symbols?: string, length?: number }} Values
 * @typedef {import("secrets-wasm").AlphabetName} AlphabetName
 */

/** A whole number. @param {number} minimum @param {number} maximum @param {number} [otherwise] @returns {Parameter} */
export function integer(minimum, maximum, otherwise) {
  return {
    expects: `a whole number from ${minimum} to ${maximum}`,
    range: { minimum, maximum },
    ...(otherwise === undefined ? {} : { otherwise }),
    read: (text) => {
      const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
      return value >= minimum && value <= maximum ? value : undefined;
    },
  };
}

/** Symbols that would break a line, and the one that stands where the address was not UTF-8. */
const FIT = "none of them a control character or a line break";
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\uFFFD]/u;

/** A name of an alphabet; or else there are symbols. @returns {Parameter} */
export function alphabetName() {
  return {
    expects: "the name of an alphabet; symbols of your own are another parameter, symbols",
    range: { names: Object.keys(ALPHABETS) },
    otherwise: "",
    read: (text) => (Object.hasOwn(ALPHABETS, text) ? text : undefined),
  };
}

/**
 * Different code points; or else there is a name. @param {number} minimum @param {number} maximum @returns {Parameter}
 */
export function symbols(minimum, maximum) {
  return {
    expects: `${minimum} to ${maximum} different code points of UTF-8, ${FIT}`,
    range: { minimum, maximum },
    otherwise: "",
    read: (text) => {
      const points = [...text];
      const fit = points.length >= minimum && points.length <= maximum && !UNFIT.test(text);
      return fit && isAlphabet(text) ? text : undefined;
    },
  };
}

/** Whether the package takes these symbols. @param {string} symbols */
function isAlphabet(symbols) {
  try {
    return lengthFor({ alphabet: { symbols }, bits: 1 }) > 0;
  } catch {
    return false;
  }
}

/** Checked values; throws a Problem. @param {URLSearchParams} query @param {Record<string, Parameter>} parameters */
export function valuesOf(query, parameters) {
  const names = Object.keys(parameters);
  for (const name of query.keys()) {
    if (!names.includes(name)) {
      const known = names.length === 0 ? "There are none here." : `There are ${names.join(", ")}.`;
      // A long name is cut, so that an answer is never much longer than what it answers.
      const parameter = [...name].slice(0, 40).join("");
      throw new Problem(400, `${parameter}: there is no such parameter. ${known}`, { parameter, parameters: names });
    }
  }
  /** @type {Record<string, number | string | undefined>} */
  const values = {};
  for (const [parameter, { expects, range, otherwise, read }] of Object.entries(parameters)) {
    const [text, ...others] = query.getAll(parameter);
    const refuse = (/** @type {string} */ why) => {
      throw new Problem(400, `${parameter}: ${why}`, { parameter, ...range });
    };
    if (others.length > 0) refuse("given more than once");
    values[parameter] = text === undefined ? otherwise : read(text);
    if (values[parameter] === undefined) refuse(`expected ${expects}`);
  }
  return /** @type {Values} */ (values);
}
