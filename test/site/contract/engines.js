// Which engine runs, and that the page says so.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { STRICT, WASM } from "../world.js";

/** @type {(import("../world.js").Trip & { title: string, engine: string })[]} */
const TRIPS = [
  { title: "without a policy of the host's", engine: "WebAssembly" },
  { title: "under the host's policy with 'wasm-unsafe-eval'", policy: WASM, engine: "WebAssembly" },
  { title: "on strict.html", path: "strict.html", engine: "JavaScript" },
  { title: "under the host's policy without 'wasm-unsafe-eval'", policy: STRICT, refused: true, engine: "JavaScript" },
];

/** @param {import("../world.js").World} world */
export function engines(world) {
  describe("the engine", () => {
    for (const { title, engine, ...trip } of TRIPS) {
      it(`is ${engine} ${title}`, () =>
        world.visit(trip, async (visit) => {
          const said = await visit.tab.evaluate(() => document.querySelector("main")?.innerText ?? "", undefined);
          assert.ok(said.includes(`Engine: ${engine}.`), said.slice(0, 500));
          const { violations } = await visit.notes();
          assert.equal(
            violations.length > 0,
            engine === "JavaScript",
            "only where WebAssembly is refused, it is tried in vain",
          );
        }));
    }
  });
}
