// The way of the bytes.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { until } from "../patience.js";

/** @type {import("../page/elements.js").Query} */
const STATIONS = { role: "listitem", within: { role: "list", name: "The way of the bytes" } };

/** @param {import("../world.js").World} world */
export function insides(world) {
  describe("the way of the bytes", () => {
    for (const { path, engine } of [
      { path: "index.html", engine: "WebAssembly" },
      { path: "strict.html", engine: "JavaScript" },
    ]) {
      it(`has five stations with figures, of ${engine} on ${path}`, () =>
        world.visit({ path }, async (visit) => {
          const [source, pool, draw, encode, you, ...others] = await stations(visit);
          assert.equal(others.length, 0);
          for (const text of [source, pool, draw, encode]) assert.match(text ?? "", /\d/);
          assert.match(you ?? "", /^You/);
          assert.match(draw ?? "", new RegExp(engine));
        }));
    }

    it("counts what is bought from the system", () =>
      world.visit({}, async (visit) => {
        const bought = async () => {
          const [source] = await visit.all(STATIONS);
          const [, bytes = ""] = /bought so far\s+([\d,]+) bytes/.exec(source?.text ?? "") ?? [];
          return Number(bytes.replaceAll(",", ""));
        };
        const before = await bought();
        assert.ok(before > 0);
        // A picture of bits takes 8 KB each time, and at most 64 KB are bought ahead.
        for (let i = 0; i < 9; i++) await visit.click({ role: "button", name: "Draw again" });
        await visit.click({ role: "link", name: "Inside" });
        await until("more", async () => (await bought()) > before);
      }));
  });
}

/**
 * The text of each, when the speed is measured, which begins when they are in sight.
 *
 * @param {import("../visit.js").Visit} visit
 */
export async function stations(visit) {
  await visit.click({ role: "link", name: "Inside" });
  return until("the speed", async () => {
    const found = await visit.all(STATIONS);
    return /\d.*\ba second|B\/s/.test(found[0]?.text ?? "") && found.map(({ text }) => text);
  });
}
