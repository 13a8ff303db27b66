// What the page promises, the same in every browser.
import { after, before, describe } from "node:test";
import { BROWSERS } from "./browser.js";
import { accessibility } from "./contract/accessibility.js";
import { engines } from "./contract/engines.js";
import { keyboard } from "./contract/keyboard.js";
import { layout } from "./contract/layout.js";
import { links } from "./contract/links.js";
import { loading } from "./contract/loading.js";
import { requests } from "./contract/requests.js";
import { World } from "./world.js";

const PARTS = [engines, requests, loading, links, keyboard, accessibility, layout];

/** @param {keyof typeof BROWSERS} name */
export function contract(name) {
  describe(name, () => {
    const world = new World();
    before(() => world.start(BROWSERS[name]));
    after(() => world.stop());
    for (const part of PARTS) part(world);
  });
}
