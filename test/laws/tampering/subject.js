// A call made ready over known bytes, and what came of it as text.
import { createSecrets } from "../../../dist/index.js";
import { BLANK } from "./call.js";
import { Source } from "./source.js";

/** @typedef {import("./call.js").Call} Call */
/** @typedef {{ engine: "wasm" | "js", pool: number }} Setting */
/** @typedef {{ put(): void, back(): void }} Swap puts something in the place of built-ins, and them back */

/** @type {Swap} */
const NOTHING = { put() {}, back() {} };

/** How many bytes are drawn to see where in the stream the next call begins: most of the first refill. */
const PROBE = 600;

const NONE = Buffer.alloc(0);

/** An error instead of an answer. */
export const THREW = "threw";

/** @param {unknown} value @returns {string} */
export function text(value) {
  if (Array.isArray(value)) return `[${value.map(text).join()}]`;
  if (!ArrayBuffer.isView(value)) return `${typeof value} ${String(value)}`;
  const { buffer, byteOffset, byteLength } = value;
  return `${value.constructor.name} ${Buffer.from(buffer, byteOffset, byteLength).toString("hex")}`;
}

/** One object over a stream of bytes, on which a call is made again and again. */
export class Subject {
  /** The error of the last call. @type {unknown} */
  error = undefined;
  /** What the last call left in the caller's array although it threw. */
  left = false;

  /** @param {Call} call @param {Setting} setting @param {Buffer} [bytes] none: the system's @param {number} [at] */
  constructor(call, setting, bytes, at = 0) {
    this.call = call;
    this.setting = setting;
    this.bytes = bytes;
    this.source = new Source(bytes ?? NONE, at);
    this.own = createSecrets(bytes ? { ...setting, entropy: this.source.entropy } : setting);
    this.subject = call.open(this.own);
  }

  /** Makes the call, with something replaced or not. @param {Swap} [swap] @returns {string} */
  run(swap = NOTHING) {
    const { call, subject } = this;
    const { run, fills } = call;
    const data = call.data();
    const options = { ...this.setting, entropy: this.bytes && new Source(this.bytes).entropy };
    let answer;
    let threw = false;
    let error;
    // Between these two calls everything may be broken: nothing is used here but what was kept.
    swap.put();
    try {
      answer = run(subject, data, options);
    } catch (thrown) {
      threw = true;
      error = thrown;
    }
    swap.back();
    this.error = error;
    this.left = Boolean(threw && fills && data.some((/** @type {number | bigint} */ n) => Number(n) !== BLANK && n));
    return threw ? THREW : text([answer, data]);
  }

  /** Where in the stream the next bytes come from, -1 if they are others, or THREW. */
  position() {
    try {
      const drawn = Buffer.from(this.own.token_bytes(PROBE));
      const { bytes = NONE } = this;
      const at = bytes.indexOf(drawn.subarray(0, 16));
      return bytes.subarray(at, at + PROBE).equals(drawn) ? at : -1;
    } catch {
      return THREW;
    }
  }
}
