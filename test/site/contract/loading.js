// How the page begins.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { until } from "../patience.js";

/** In ms, from this machine, which sends as fast as it can: generous, for a machine that has other work too. */
const LIMITS = {
  firstPaint: 1500,
  largestPaint: 2000,
  firstToken: 2000,
  /** For so long the page may not answer: twice what it takes on two quiet cores, most of it the browser's layout. */
  longestPause: 300,
  /** Firefox counts none, and says NaN. */
  longTask: 300,
};
/** In ms: after the first token, for what comes late. */
const SETTLING = 500;
/** What the machine does meanwhile can only make a load slower: it is tried again, so often at most. */
const LOADS = 20;
/** Of the layout, as the browser counts it: the bound that web.dev calls good. */
const SHIFT = 0.1;

/** @param {import("../world.js").World} world */
export function loading(world) {
  describe("loading", () => {
    it("states a title, a language, a description and the window of a phone", () =>
      world.visit({}, async ({ tab }) => {
        const stated = await tab.evaluate(
          () => ({
            title: document.title,
            language: document.documentElement.lang,
            description: /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=description]"))?.content,
            viewport: /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=viewport]"))?.content,
            headings: document.querySelectorAll("h1").length,
          }),
          undefined,
        );
        assert.match(stated.title, /secrets-wasm/);
        assert.equal(stated.language, "en");
        assert.match(stated.description, /^.{50,200}$/);
        assert.match(stated.viewport, /width=device-width/);
        assert.doesNotMatch(stated.viewport, /user-scalable|maximum-scale/);
        assert.equal(stated.headings, 1);
      }));

    it("without JavaScript says what to do instead", () =>
      world.visit({ path: "sandbox.html", tolerated: /script.*sandbox/i }, async ({ tab }) => {
        const said = await tab.evaluate(
          () => document.querySelector("iframe")?.contentDocument?.body.innerText ?? "",
          undefined,
        );
        assert.match(said, /JavaScript/);
        assert.match(said, /npx secrets-wasm/);
        assert.doesNotMatch(said, /Tokens that nobody/, "the page did run scripts");
      }));

    it("is quick, and nothing moves meanwhile", async (t) => {
      /** @type {Awaited<ReturnType<typeof load>>[]} */
      const loads = [];
      const best = (/** @type {keyof (typeof loads)[0]} */ name) => Math.min(...loads.map((load) => load[name]));
      const slow = () =>
        Object.entries(LIMITS).filter(([name, limit]) => best(/** @type {keyof typeof LIMITS} */ (name)) > limit);
      do loads.push(await load(world));
      while (loads.length < LOADS && slow().length > 0);
      for (const load of loads) t.diagnostic(JSON.stringify(load));
      assert.deepEqual(slow(), [], "of the best loads, with its limit in ms");
      assert.ok(best("firstPaint") > 0 && best("largestPaint") > 0);
      // Firefox counts neither of these.
      const counted = world.browser.name === "Chromium";
      for (const { shift, longTask } of loads) assert.equal(!Number.isNaN(shift + longTask), counted);
      if (!counted) return;
      for (const { shift } of loads) assert.ok(shift < SHIFT, `the layout moved by ${shift}`);
    });
  });
}

/** @param {import("../world.js").World} world */
function load(world) {
  return world.visit({}, async (visit) => {
    const firstToken = await until("a token", async () => (await visit.notes()).firstToken);
    await sleep(SETTLING);
    const { longestPause } = await visit.notes();
    return { ...(await visit.tab.evaluate(measure, undefined)), firstToken: Math.round(firstToken), longestPause };
  });
}

/** Runs in the page: what the browser has noted of its beginning. */
async function measure() {
  /** @param {string} type @returns {Promise<any[] | undefined>} */
  const entries = (type) => {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type, buffered: true });
      setTimeout(resolve, 200, []);
    });
  };
  const paints = await entries("paint");
  const largest = await entries("largest-contentful-paint");
  const shifts = await entries("layout-shift");
  const tasks = await entries("longtask");
  return {
    firstPaint: Math.round(paints?.find(({ name }) => name === "first-contentful-paint")?.startTime ?? 0),
    largestPaint: Math.round(largest?.at(-1)?.startTime ?? 0),
    shift: shifts?.reduce((sum, { value }) => sum + value, 0) ?? Number.NaN,
    longTask: tasks?.reduce((most, { duration }) => Math.max(most, duration), 0) ?? Number.NaN,
  };
}
