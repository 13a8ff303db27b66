// Pictures of the page for people to look at: CI keeps them.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PICTURES = fileURLToPath(new URL("../screenshots/", import.meta.url));

/**
 * One of what is before the sections, and one of each.
 *
 * @param {import("../visit.js").Visit} visit
 * @param {string} name
 */
export async function photograph({ tab, browser }, name) {
  mkdirSync(PICTURES, { recursive: true });
  const parts = await tab.evaluate(() => {
    // What follows the window otherwise, so that it does not lie on what is below it.
    scrollTo({ top: 0, behavior: "instant" });
    const sections = [...document.querySelectorAll("section")].map((section) => {
      const { top, height } = section.getBoundingClientRect();
      return { id: section.id, box: { x: 0, y: top, width: document.documentElement.clientWidth, height } };
    });
    const top = { x: 0, y: 0, width: document.documentElement.clientWidth, height: sections[0]?.box.y ?? 100 };
    return [{ id: "top", box: top }, ...sections];
  }, undefined);
  for (const { id, box } of parts) {
    await tab.screenshot(`${PICTURES}${id}-${name}-${browser.name.toLowerCase()}.png`, box);
  }
}
