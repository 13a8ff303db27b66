// What a run of the contract finds: how many checks were made, and what failed.

/** @typedef {{ checks: number, failures: string[] }} Found */
/**
 * What a part of the contract works with: an engine and a pool, over whatever source of entropy it brings.
 *
 * @typedef {object} Bench
 * @property {(entropy: import("../../../src/index.ts").Entropy) => import("../../../src/index.ts").Secrets} open
 * @property {number} pool
 * @property {Findings} findings
 */

/** More failures than these say nothing new, and a report has to fit a line. */
const MOST = 40;

export class Findings {
  /** @type {Found} */
  #found;
  #place;

  /** @param {Found} [found] what is to be added to */
  constructor(place = "", found = { checks: 0, failures: [] }) {
    this.#found = found;
    this.#place = place;
  }

  /** The same findings, with a name before each failure. @param {string} place */
  under(place) {
    return new Findings(`${this.#place}${place}: `, this.#found);
  }

  /** That a condition holds. @param {string} name @param {boolean} holds @param {string} [otherwise] */
  check(name, holds, otherwise = "does not hold") {
    this.#found.checks++;
    if (!holds) this.#fail(`${name}: ${otherwise}`);
  }

  /**
   * That a value is the expected one, to its type and to the sign of zero.
   *
   * @param {string} name
   * @param {unknown} expected
   * @param {unknown} actual
   */
  same(name, expected, actual) {
    const [want, got] = [textOf(expected), textOf(actual)];
    this.check(name, want === got, `expected ${want.slice(0, 120)}, got ${got.slice(0, 120)}`);
  }

  /**
   * That a call throws what `isRight` accepts.
   *
   * @param {string} name
   * @param {() => unknown} call
   * @param {(thrown: unknown) => boolean} isRight
   */
  throws(name, call, isRight) {
    let thrown;
    try {
      const answer = call();
      this.check(name, false, `returned ${textOf(answer).slice(0, 120)}`);
      return;
    } catch (error) {
      thrown = error;
    }
    this.check(name, isRight(thrown), `threw ${thrown}`);
  }

  /** Runs a part; what it throws is a failure. @param {string} name @param {() => void} part */
  attempt(name, part) {
    try {
      part();
    } catch (error) {
      this.check(name, false, described(error));
    }
  }

  /** The same for a part that waits. @param {string} name @param {() => Promise<void>} part */
  async attemptLater(name, part) {
    try {
      await part();
    } catch (error) {
      this.check(name, false, described(error));
    }
  }

  /** @returns {Found} */
  get found() {
    return this.#found;
  }

  /** @param {string} failure */
  #fail(failure) {
    const { failures } = this.#found;
    if (failures.length < MOST) failures.push(this.#place + failure);
    else if (failures.length === MOST) failures.push("and more");
  }
}

/** A value as text that tells types apart. @param {unknown} value @returns {string} */
export function textOf(value) {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (Object.is(value, -0)) return "-0";
  if (Array.isArray(value)) return `[${value.map(textOf).join(", ")}]`;
  if (ArrayBuffer.isView(value)) {
    const items = /** @type {ArrayLike<number | bigint>} */ (/** @type {unknown} */ (value));
    return `${value.constructor.name}[${Array.from(items, String).join(", ")}]`;
  }
  return String(value);
}

/** An error with the places that it passed, as far as they tell something. @param {unknown} error */
function described(error) {
  const places = error instanceof Error ? `${error.stack}`.split("\n").filter((line) => /^\s*at |@/.test(line)) : [];
  return [`threw ${error}`, ...places.slice(0, 4).map((place) => place.trim())].join(" ").slice(0, 400);
}
