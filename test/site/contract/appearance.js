// The page with all that it can show: whether all of it is to be seen at the width of phones and desks, what axe
// finds, and pictures of it.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { stations } from "./inside.js";
import { KINDS, kind } from "./kinds.js";
import { photograph } from "./pictures.js";
import { raceByHalf, raceToTheEnd } from "./race.js";
import { fill } from "./see.js";

const WIDTHS = [320, 390, 768, 1280];
const HEIGHT = 800;
/** Axe takes longer, and what it finds depends less on the width: a phone and a desk. */
const AXE = [390, 1280];

/** @typedef {import("../visit.js").Visit} Visit */

/** @param {import("../world.js").World} world */
export function appearance(world) {
  appearanceIn("light", world, "the race runs to its end, and the page answers meanwhile", raceToTheEnd);
  appearanceIn("dark", world, "the race is stopped, and its bars stay", raceByHalf);
}

/**
 * @param {"light" | "dark"} theme
 * @param {import("../world.js").World} world
 * @param {string} title
 * @param {(visit: Visit) => Promise<void>} race
 */
function appearanceIn(theme, world, title, race) {
  describe(`in the ${theme} theme`, () => {
    /** @type {Awaited<ReturnType<typeof world.arrive>>} */
    let trip;
    before(async () => {
      trip = await world.arrive({ theme, width: 1280, height: HEIGHT });
    });
    after(() => trip.leave());

    it(title, () => race(trip.visit));
    it("the histograms are filled", () => fill(trip.visit));
    it("the speed of the system is measured", async () => void (await stations(trip.visit)));

    for (const width of WIDTHS) {
      it(`${width} wide, nothing sticks out, is cut, overlaps, or is too small for a finger`, async () => {
        await trip.visit.tab.resize(width, HEIGHT);
        // Colours move nothing: with each kind in one theme.
        const found = await (theme === "light" ? ofEachKind(trip.visit, misplaced) : misplaced(trip.visit));
        await trip.visit.click(kind("Hex"));
        await photograph(trip.visit, `${theme}-${width}`);
        assert.deepEqual(found, []);
      });
    }

    for (const width of AXE) {
      it(`${width} wide, axe finds nothing`, async () => {
        await trip.visit.tab.resize(width, HEIGHT);
        const found = await ofEachKind(trip.visit, async ({ inspect }, name) => {
          const found = await inspect("audit", name === KINDS[0]?.name ? undefined : "#mint");
          return found.map(({ fault }) => fault);
        });
        assert.deepEqual(found, []);
      });
    }
  });
}

/**
 * What is wrong, once, with the kind that shows it first.
 *
 * @param {Visit} visit
 * @param {(visit: Visit, kind: string) => Promise<string[]>} look
 */
async function ofEachKind(visit, look) {
  const found = new Map();
  for (const { name } of KINDS) {
    await visit.click(kind(name));
    await visit.one({ role: "list", name: "Tokens" });
    for (const fault of await look(visit, name)) if (!found.has(fault)) found.set(fault, `${name}: ${fault}`);
  }
  return [...found.values()];
}

/** @param {Visit} visit */
async function misplaced({ inspect, tab }) {
  // The bar at the top stays there: elsewhere it would lie on the text below it.
  await tab.evaluate(() => scrollTo({ top: 0, behavior: "instant" }), undefined);
  return inspect("misplaced");
}
