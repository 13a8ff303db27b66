// What the page asks of the network and keeps in the browser.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { until } from "../patience.js";

/** Bytes, compressed as served, with headers. */
const BUDGET = 150_000;

/** @param {import("../world.js").World} world */
export function requests(world) {
  describe("requests", () => {
    it(`are for at most ${BUDGET / 1000} KB before the first token is shown`, async (t) => {
      const host = await world.host();
      const before = host.sent();
      await world.visit({}, async (visit) => {
        await until("a token", async () => (await visit.notes()).firstToken);
        const sent = host.sent() - before;
        t.diagnostic(`${sent} bytes in ${visit.requests.length} requests before the first token`);
        assert.ok(sent > 1000, "the page was not counted");
        assert.ok(sent <= BUDGET, `${sent} bytes`);
      });
    });

    it("leave nothing in the browser: no cookie, no storage, no worker that stays", () =>
      world.visit({}, async (visit) => {
        const kept = await visit.tab.evaluate(
          async () => ({
            cookie: document.cookie,
            local: localStorage.length,
            session: sessionStorage.length,
            databases: (await indexedDB.databases()).length,
            caches: (await caches.keys()).length,
            workers: (await navigator.serviceWorker.getRegistrations()).length,
          }),
          undefined,
        );
        assert.deepEqual(kept, { cookie: "", local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
      }));
  });
}
