// Runs the examples over known bytes, so that the values which look random are the same each time. Nothing that an
// example shows was ever a secret.
import { createHash } from "node:crypto";
import { inspect } from "node:util";
import { transform } from "esbuild";
import * as published from "../../dist/index.js";

/** The hour of the examples. */
const NOW = Date.UTC(2026, 8, 1, 9, 30);

/** @typedef {import("./program.js").Examples} Examples */

/** What each claim's value is, as text. @param {Examples} examples @returns {Promise<string[]>} */
export async function valuesOf({ program, owners, claims }) {
  const { code } = await transform(program, { loader: "ts", target: "es2022" });
  const { default: functions } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  /** @type {string[]} */
  const values = [];
  const now = Date.now;
  Date.now = () => NOW;
  try {
    for (const [i, example] of functions.entries()) {
      const entropy = knownBytes(owners[i] ?? "");
      const see = async (/** @type {number} */ claim, /** @type {() => unknown} */ value) => {
        values[claim] = await shown(value);
      };
      await example(see, namesOver(entropy));
    }
  } finally {
    Date.now = now;
  }
  const unseen = claims.filter((_, i) => values[i] === undefined);
  if (unseen.length > 0) throw new Error(`no value: ${unseen.map(({ of }) => of).join(", ")}`);
  return values;
}

/**
 * The comment with another value; what stands behind the value, after a colon, remains.
 *
 * @param {string} comment @param {string} value
 */
export function withValue(comment, value) {
  if (/^\w*Error: /.test(value) || /^\w*Error: /.test(comment)) return value;
  const [, prose = ""] = /^(?:'(?:[^'\\]|\\.)*'|[^:'[{]*(?:[[{].*[\]}])?)(: .*)?$/.exec(comment) ?? [];
  return value + prose;
}

/** The public names, each over one source of entropy. @param {(buffer: Uint8Array<ArrayBuffer>) => void} entropy */
function namesOver(entropy) {
  const createSecrets = (/** @type {import("../../dist/index.js").SecretsOptions} */ options) =>
    published.createSecrets({ entropy, ...options });
  return { ...published, ...createSecrets({}), createSecrets };
}

/** As Node.js shows it. @param {() => unknown} value */
async function shown(value) {
  try {
    return inspect(await value(), { compact: true, breakLength: Number.POSITIVE_INFINITY });
  } catch (error) {
    return String(error);
  }
}

/** Blocks of SHA-256 of a name and a counter. @param {string} name */
function knownBytes(name) {
  let counter = 0;
  return (/** @type {Uint8Array<ArrayBuffer>} */ buffer) => {
    for (let at = 0; at < buffer.length; at += 32) {
      const block = createHash("sha256").update(`${name} ${counter++}`).digest();
      buffer.set(block.subarray(0, Math.min(32, buffer.length - at)), at);
    }
  };
}
