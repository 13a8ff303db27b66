// Whether all of the page is to be seen, at the width of phones and desks, in both themes; and pictures of it.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { KINDS, kind } from "./kinds.js";
import { lively } from "./liveliness.js";

const WIDTHS = [320, 390, 768, 1280];
const HEIGHT = 800;

const PICTURES = fileURLToPath(new URL("../screenshots/", import.meta.url));

/** @param {import("../world.js").World} world */
export function layout(world) {
  describe("nothing sticks out, is cut, overlaps, or is too small for a finger", () => {
    for (const theme of /** @type {const} */ (["light", "dark"])) {
      for (const width of WIDTHS) {
        it(`${theme}, ${width} wide`, () =>
          world.visit({ theme, width, height: HEIGHT }, async (visit) => {
            await lively(visit);
            const found = await faults(visit);
            await photograph(visit, `${theme}-${width}`);
            for (const { name } of KINDS) {
              await visit.click(kind(name));
              for (const fault of await faults(visit)) found.push(`${name}: ${fault}`);
            }
            assert.deepEqual(found, []);
          }));
      }
    }
  });
}

/** @param {import("../visit.js").Visit} visit */
async function faults({ inspect, tab }) {
  // The bar at the top stays there: elsewhere it would lie on the text below it.
  await tab.evaluate(() => scrollTo({ top: 0, behavior: "instant" }), undefined);
  return inspect("misplaced");
}

/** One picture of what is before the sections, and one of each. @param {import("../visit.js").Visit} visit @param {string} name */
async function photograph({ tab, browser }, name) {
  mkdirSync(PICTURES, { recursive: true });
  const parts = await tab.evaluate(() => {
    const sections = [...document.querySelectorAll("section")].map((section) => {
      const { left, top, width, height } = section.getBoundingClientRect();
      return { id: section.id, box: { x: left + scrollX, y: top + scrollY, width, height } };
    });
    const top = { x: 0, y: 0, width: document.documentElement.clientWidth, height: sections[0]?.box.y ?? 100 };
    return [{ id: "top", box: top }, ...sections];
  }, undefined);
  for (const { id, box } of parts) {
    await tab.screenshot(`${PICTURES}${id}-${name}-${browser.name.toLowerCase()}.png`, box);
  }
}
