// Links that the page shows.
import assert from "node:assert/strict";
import { describe, it } from "node:test";

/** @param {import("../world.js").World} world */
export function links(world) {
  describe("links", () => {
    for (const path of ["index.html", "strict.html"]) {
      it(`of ${path} lead somewhere`, () =>
        world.visit({ path }, async ({ tab }, host) => {
          const links = await tab.evaluate(
            () =>
              [...document.querySelectorAll("a")].map(({ href, hash, pathname }) => ({
                href,
                // Ids of this page; those of others are looked for by links.test.js.
                found: pathname !== location.pathname || hash === "" || document.querySelector(hash) !== null,
              })),
            undefined,
          );
          assert.ok(links.length > 5);
          assert.deepEqual(
            links.filter(({ found }) => !found),
            [],
          );
          for (const { href } of links) {
            if (!href.startsWith(host.url)) assert.match(href, /^https:\/\//);
            else assert.equal((await fetch(href)).status, 200, href);
          }
        }));
    }
  });
}
