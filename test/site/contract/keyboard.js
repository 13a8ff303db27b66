// The page without a mouse.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { until } from "../patience.js";
import { pasted } from "./clipboard.js";
import { KINDS, kind, MINT, tokensOf } from "./kinds.js";

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
        const reached = new Set(stops.map(({ id }) => id));
        assert.deepEqual(
          expected.filter(({ id }) => !reached.has(id)).map(({ label }) => label),
          [],
          "not reached",
        );
        const known = new Set(expected.map(({ id }) => id));
        assert.deepEqual(
          stops.filter(({ id, scrolls }) => !known.has(id) && !scrolls).map(({ label }) => label),
          [],
          "stops that nothing can be done at",
        );
        assert.deepEqual(
          stops.filter(({ onward }) => !onward).map(({ label }) => label),
          [],
          "before the stop that was before it",
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
        await visit.tab.evaluate((label) => {
          const all = /** @type {NodeListOf<HTMLElement>} */ (
            document.querySelectorAll("a, button, input, select, summary")
          );
          [...all].findLast((element) => label.endsWith((element.textContent ?? "").trim()))?.focus();
        }, forward.at(-1)?.label ?? "");
        const backward = await walk(visit, "Shift+Tab");
        assert.deepEqual(
          backward.map(({ label }) => label),
          forward
            .slice(0, -1)
            .map(({ label }) => label)
            .reverse(),
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

    it("leads through the kinds and the languages by arrows", () =>
      world.visit({}, async (visit) => {
        await reach(visit, /Hex/);
        for (const [i, { name, shape }] of KINDS.entries()) {
          if (i > 0) await visit.tab.press("ArrowRight");
          await until(name, async () => shape.test((await tokensOf(visit))[0] ?? ""));
          const { checked, focused } = await visit.one(kind(name));
          assert.ok(checked && focused, name);
        }
        await reach(visit, /TypeScript/);
        for (const [key, name] of /** @type {const} */ ([
          ["ArrowRight", "Command line"],
          ["ArrowRight", "Python"],
          ["ArrowLeft", "Command line"],
        ])) {
          await visit.tab.press(key);
          const { selected, focused } = await visit.one({ role: "tab", name, within: MINT });
          assert.ok(selected && focused, name);
        }
      }));

    it("copies a token, and mints new ones", () =>
      world.visit({}, async (visit) => {
        const [token] = await tokensOf(visit);
        await reach(visit, /Copy token 1/);
        await visit.tab.press("Enter");
        assert.ok((await pasted(world, visit)) === token, "another text was copied");
        await reach(visit, /New tokens/);
        await visit.tab.press(" ");
        await until("other tokens", async () => (await tokensOf(visit))[0] !== token);
      }));
  });
}

/** Tab, until the focus is where it should be. @param {import("../visit.js").Visit} visit @param {RegExp} label */
async function reach({ tab, inspect }, label) {
  for (let stops = 0; stops < MOST; stops++) {
    await tab.press("Tab");
    const stop = await inspect("active");
    if (stop && label.test(stop.label)) return;
  }
  throw new Error(`Tab does not lead to ${label}`);
}

/**
 * Every stop until the focus leaves the page or is where it has been.
 *
 * @param {import("../visit.js").Visit} visit
 * @param {string} key
 */
export async function walk({ tab, inspect }, key) {
  /** @type {NonNullable<import("../page/focus.js").Stop>[]} */
  const stops = [];
  for (;;) {
    await tab.press(key);
    const stop = await inspect("active");
    if (!stop || stops.some(({ id }) => id === stop.id)) return stops;
    stops.push(stop);
    assert.ok(stops.length < MOST, "the focus does not leave the page");
  }
}
