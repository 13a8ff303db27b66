// The page without a mouse.
import assert from "node:assert/strict";
import { describe, it } from "node:test";

/** More stops than any page of this site has. */
const MOST = 300;

/** @param {import("../world.js").World} world */
export function keyboard(world) {
  describe("the keyboard", () => {
    it("reaches each control in the order of the page, visibly, and leaves the page again", (t) =>
      world.visit({}, async (visit) => {
        const expected = await visit.inspect("stops");
        const stops = await walk(visit, "Tab");
        t.diagnostic(`${stops.length} stops`);
        const reached = new Set(stops.map(({ index }) => index));
        assert.deepEqual(
          expected.filter(({ index }) => !reached.has(index)).map(({ label }) => label),
          [],
          "not reached",
        );
        const known = new Set(expected.map(({ index }) => index));
        assert.deepEqual(
          stops.filter(({ index, scrolls }) => !known.has(index) && !scrolls).map(({ label }) => label),
          [],
          "stops that nothing can be done at",
        );
        assert.deepEqual(
          stops.map(({ index }) => index),
          [...reached].sort((a, b) => a - b),
          "the order of the page",
        );
        assert.deepEqual(
          stops.filter(({ outlined, inWindow, uncovered }) => !(outlined && inWindow && uncovered)),
          [],
          "the focus is not to be seen",
        );
      }));

    it("leads back the same way", async () => {
      const forward = await world.visit({}, (visit) => walk(visit, "Tab"));
      // A visit of its own: in Firefox the focus does not come back from the browser's own controls.
      await world.visit({}, async (visit) => {
        const [last = 0, ...others] = forward.map(({ index }) => index).reverse();
        const focus = (/** @type {number} */ index) =>
          /** @type {HTMLElement} */ (document.querySelectorAll("*")[index])?.focus();
        await visit.tab.evaluate(focus, last);
        const backward = await walk(visit, "Shift+Tab");
        assert.deepEqual(
          backward.map(({ index }) => index).filter((index) => index !== last),
          others,
        );
      });
    });

    it("skips what is before the tokens", () =>
      world.visit({}, async (visit) => {
        await visit.tab.press("Tab");
        const skip = await visit.inspect("active");
        assert.match(skip?.label ?? "", /Skip to the tokens/);
        assert.ok(skip?.inWindow && skip.uncovered, "the link is not to be seen");
        await visit.tab.press("Enter");
        assert.equal(await visit.tab.evaluate(() => location.hash, undefined), "#mint");
        await visit.tab.press("Tab");
        const where = await visit.tab.evaluate(() => document.activeElement?.closest("section")?.id, undefined);
        assert.equal(where, "mint");
      }));
  });
}

/** Every stop until the focus leaves the page or is where it has been. @param {import("../visit.js").Visit} visit @param {string} key */
export async function walk({ tab, inspect }, key) {
  /** @type {NonNullable<import("../page/focus.js").Stop>[]} */
  const stops = [];
  for (;;) {
    await tab.press(key);
    const stop = await inspect("active");
    if (!stop || stops.some(({ index }) => index === stop.index)) return stops;
    stops.push(stop);
    assert.ok(stops.length < MOST, "the focus does not leave the page");
  }
}
