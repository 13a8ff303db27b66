// What axe finds: nothing.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { KINDS, kind } from "./kinds.js";
import { lively } from "./liveliness.js";

/** A phone and a desk. */
const SIZES = [
  { width: 360, height: 780 },
  { width: 1280, height: 800 },
];

/** @param {import("../world.js").World} world */
export function accessibility(world) {
  describe("axe finds nothing", () => {
    for (const theme of /** @type {const} */ (["light", "dark"])) {
      for (const size of SIZES) {
        it(`${theme}, ${size.width} wide`, () =>
          world.visit({ theme, ...size }, async (visit) => {
            await lively(visit);
            const found = (await visit.inspect("audit")).map(({ fault }) => fault);
            for (const { name } of KINDS) {
              await visit.click(kind(name));
              for (const { fault } of await visit.inspect("audit", "#mint")) found.push(`${name}: ${fault}`);
            }
            assert.deepEqual(found, []);
          }));
      }
    }
  });
}
