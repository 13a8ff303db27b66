// A visit of a browser to a page, and what the page does meanwhile.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { until } from "./patience.js";

/**
 * @typedef {typeof import("./page/index.js")} Inspector
 * @typedef {import("./page/elements.js").Query} Query
 */

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL("page/index.js", import.meta.url))],
  bundle: true,
  write: false,
  format: "iife",
  globalName: "inspector",
  footer: { js: "globalThis.inspector = inspector;" },
  logLevel: "warning",
});
const INSPECTOR = outputFiles[0]?.text ?? "";

/** @typedef {Awaited<ReturnType<typeof visit>>} Visit */

/**
 * @param {import("./browser.js").Browser} browser
 * @param {string} url
 * @param {import("./browser.js").Look} [look]
 */
export async function visit(browser, url, look = {}) {
  const profile = await browser.open(look);
  const tab = await profile.tab();
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const troubles = [];
  tab.onRequest((address) => requests.push(address));
  tab.onTrouble((message) => troubles.push(message));
  await tab.before(watch);
  await tab.goto(url);
  // Sections come one by one after the first tokens; until then they have a heading alone.
  await until("every section", () => tab.evaluate(() => !document.querySelector("section > h2:only-child"), undefined));

  /**
   * Runs one of the inspector's functions in the page.
   *
   * @template {keyof Inspector} Name
   * @param {Name} name @param {Parameters<Inspector[Name]>} input
   * @returns {Promise<Awaited<ReturnType<Inspector[Name]>>>}
   */
  async function inspect(name, ...input) {
    if (!(await tab.evaluate(() => "inspector" in globalThis, undefined))) await tab.run(INSPECTOR);
    return tab.evaluate(({ name, input }) => /** @type {any} */ (globalThis).inspector[name](...input), {
      name,
      input,
    });
  }

  /** What is found, in the order of the page. @param {Query} query */
  const all = (query) => inspect("describe", query);

  /** The one that is found, waited for. @param {Query} query */
  async function one(query) {
    const found = await until(`one ${JSON.stringify(query)}`, async () => {
      const found = await all(query);
      return found.length === 1 && found[0];
    });
    return found;
  }

  /** @param {Query} query */
  async function click(query) {
    const { x, y } = await until(JSON.stringify(query), () => inspect("place", query));
    await tab.click(x, y);
  }

  return {
    browser,
    tab,
    profile,
    requests,
    troubles,
    inspect,
    all,
    one,
    click,
    /** @param {Query} query */
    focus: (query) => until(`the focus of ${JSON.stringify(query)}`, () => inspect("focus", query)),
    /** Types a text in place of what a field has. @param {Query} query @param {string} text */
    async fill(query, text) {
      await click(query);
      await tab.press("Control+a");
      if (text) await tab.type(text);
      else await tab.press("Delete");
    },
    /** What the browser has noted since the page began. @returns {Promise<Notes>} */
    notes: () => tab.evaluate(() => /** @type {any} */ (globalThis).notes, undefined),
    close: () => profile.close(),
  };
}

/**
 * @typedef {object} Notes
 * @property {[directive: string, blocked: string][]} violations of the Content-Security-Policy
 * @property {number} [firstToken] when it was there, in ms after the page was asked for
 * @property {number} longestPause in which the page did not answer, in ms, while it began
 */

/** Runs in the page before all else. */
function watch() {
  /** @type {Notes} */
  const notes = { violations: [], longestPause: 0 };
  Object.assign(globalThis, { notes });
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    notes.violations.push([effectiveDirective, blockedURI]);
  });
  const observer = new MutationObserver(() => {
    if (!document.querySelector("code.token")?.textContent) return;
    notes.firstToken = performance.now();
    observer.disconnect();
  });
  let last = performance.now();
  const beat = setInterval(() => {
    const now = performance.now();
    notes.longestPause = Math.max(notes.longestPause, Math.round(now - last));
    last = now;
    if (now > 3000) clearInterval(beat);
  }, 10);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}
