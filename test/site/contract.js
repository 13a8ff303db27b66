// What the page promises, the same in every browser.
import { after, before, describe } from "node:test";
import { BROWSERS } from "./browser.js";
import { appearance } from "./contract/appearance.js";
import { downloads } from "./contract/downloads.js";
import { engines } from "./contract/engines.js";
import { insides } from "./contract/inside.js";
import { keyboard } from "./contract/keyboard.js";
import { links } from "./contract/links.js";
import { loading } from "./contract/loading.js";
import { minting } from "./contract/mint.js";
import { races } from "./contract/race.js";
import { requests } from "./contract/requests.js";
import { seeing } from "./contract/see.js";
import { World } from "./world.js";

const PARTS = [engines, requests, loading, links, minting, downloads, races, seeing, insides, keyboard, appearance];

/** @param {keyof typeof BROWSERS} name */
export function contract(name) {
  describe(name, () => {
    const world = new World();
    before(() => world.start(BROWSERS[name]));
    after(() => world.stop());
    for (const part of PARTS) part(world);
  });
}
