// A browser and the built site on a host of this machine, and visits of the one to the other.
import assert from "node:assert/strict";
import { openHost } from "./host.js";
import { visit } from "./visit.js";

/** Pages beside the site's: one to paste into, and one where the site may run no script. */
const PAGES = {
  "/paste.html": page("Paste", `<textarea aria-label="Paste"></textarea>`),
  "/sandbox.html": page("Sandbox", `<iframe sandbox="allow-same-origin" src="./index.html"></iframe>`),
};

/** @param {string} title @param {string} body */
function page(title, body) {
  return `<!doctype html><html lang="en"><title>${title}</title><link rel="icon" href="data:,">${body}`;
}

export const WASM = "script-src 'self' 'wasm-unsafe-eval'";
export const STRICT = "script-src 'self'";

/**
 * @typedef {object} Trip
 * @property {string} [path]
 * @property {string} [policy] of the host's headers
 * @property {RegExp} [tolerated] what the console may say
 * @property {boolean} [refused] whether WebAssembly is refused there, which the browser reports
 */

export class World {
  /** @type {import("./browser.js").Browser | undefined} */
  #browser;
  /** @type {Map<string, import("./host.js").Host>} by policy */
  #hosts = new Map();

  /** @param {() => Promise<import("./browser.js").Browser>} launch */
  async start(launch) {
    this.#browser = await launch();
  }

  async stop() {
    await this.#browser?.close();
    for (const host of this.#hosts.values()) host.close();
  }

  get browser() {
    assert.ok(this.#browser, "the browser is not started");
    return this.#browser;
  }

  /** @param {string} [policy] */
  async host(policy = "") {
    const host = this.#hosts.get(policy) ?? (await openHost({ policy, pages: PAGES }));
    this.#hosts.set(policy, host);
    return host;
  }

  /**
   * A visit, at whose end nothing may have gone wrong: no error, nothing that a policy refused but WebAssembly where
   * it is
   * meant to, no request to elsewhere or without an answer.
   *
   * @param {Trip & import("./browser.js").Look} trip
   */
  async arrive({ path = "index.html", policy = "", refused = path === "strict.html", tolerated, ...look }) {
    const host = await this.host(policy);
    const before = host.answers.length;
    const seen = await visit(this.browser, host.url + path, look);
    return {
      visit: seen,
      host,
      async leave() {
        const { violations } = await seen.notes();
        await seen.close();
        const found = faultsOf({ ...seen, violations }, host, before, refused);
        assert.deepEqual(
          found.filter((fault) => !tolerated?.test(fault)),
          [],
        );
      },
    };
  }

  /**
   * @template T
   * @param {Trip & import("./browser.js").Look} trip
   * @param {(visit: import("./visit.js").Visit, host: import("./host.js").Host) => Promise<T>} stay
   */
  async visit(trip, stay) {
    const { visit, host, leave } = await this.arrive(trip);
    try {
      const result = await stay(visit, host);
      await leave();
      return result;
    } catch (error) {
      await visit.close().catch(() => {});
      throw error;
    }
  }
}

/**
 * @param {{ troubles: string[], requests: string[], violations: [string, string][] }} seen
 * @param {import("./host.js").Host} host
 * @param {number} before how many answers it had given
 * @param {boolean} refused
 */
export function faultsOf({ troubles, requests, violations }, host, before, refused) {
  const expected = (/** @type {string} */ text) => refused && /WebAssembly/.test(text);
  return [
    ...troubles.filter((text) => !expected(text)),
    ...violations
      .filter(([directive, blocked]) => !(refused && directive === "script-src" && blocked === "wasm-eval"))
      .map((violation) => `the policy refused ${violation.join(" ")}`),
    ...requests
      .filter((url) => ![host.url, `blob:${host.url}`, "data:"].some((own) => url.startsWith(own)))
      .map((url) => `a request to ${url}`),
    ...host.answers
      .slice(before)
      .filter(({ method, status }) => method !== "GET" || status !== 200)
      .map(({ method, path, status }) => `${method} ${path}: ${status}`),
  ];
}
