// The forms an answer can take, and which of them a client accepts.
import Negotiator from "negotiator";

/**
 * What goes around tokens, in ASCII.
 *
 * @typedef {object} Format
 * @property {string} contentType
 * @property {string} before the first token
 * @property {string} between two
 * @property {string} after the last
 * @property {boolean} json whether a token stands in a string of JSON
 */

/** @type {Format} */
const TEXT = { contentType: "text/plain; charset=utf-8", before: "", between: "\n", after: "\n", json: false };
/** @type {Format} */
const LINES = { contentType: "application/x-ndjson", before: '"', between: '"\n"', after: '"\n', json: true };
/** @type {Format} */
const ARRAY = { contentType: "application/json", before: '["', between: '","', after: '"]\n', json: true };

/** In the order of preference where a client has none. Some clients name the charset. */
const FORMATS = new Map([
  ["text/plain", TEXT],
  ["text/plain;charset=utf-8", TEXT],
  ["application/x-ndjson", LINES],
  ["application/x-ndjson;charset=utf-8", LINES],
  ["application/json", ARRAY],
  ["application/json;charset=utf-8", ARRAY],
]);

export const OFFERS = ["text/plain", "application/x-ndjson", "application/json"];

/** The format a client likes best; undefined where it accepts none. @param {string | null} accept the header, if any */
export function formatFor(accept) {
  const headers = accept === null ? {} : { accept };
  const type = new Negotiator({ headers }).mediaType([...FORMATS.keys()]);
  return type === undefined ? undefined : FORMATS.get(type);
}
