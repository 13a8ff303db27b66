// Chromium without a window: each contender in a page of a profile of its own, and so in a renderer process of its own.
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { bundled } from "./bundle.js";
import { installed, installedVersion } from "./runtimes.js";
import { openSite } from "./site.js";

/** @typedef {typeof globalThis & { page: import("./page-host.js").Page }} Scope the page's */

/** In ms, for a page to be there. */
const PATIENCE = 60_000;

/**
 * @param {import("./runtimes.js").Runtime} runtime @param {URL} groups
 * @returns {Promise<import("./index.js").Runner>}
 */
export async function open({ command, args }, groups) {
  if (!existsSync(command)) {
    throw new Error(`${command} is missing. On Debian: apt-get install --no-install-recommends chromium`);
  }
  installedVersion("playwright-core");
  const { chromium } = await import(pathToFileURL(installed("playwright-core/index.mjs")).href);
  const site = await openSite(await bundled("page-host.js", groups));
  const browser = await chromium.launch({ executablePath: command, args }).catch((/** @type {Error} */ error) => {
    site.close();
    throw error;
  });

  /** A page with the contenders in it, in a profile that knows nothing of the others'. */
  async function visit() {
    const profile = await browser.newContext();
    const page = await profile.newPage();
    /** @type {string[]} */
    const heard = [];
    page.on("pageerror", (/** @type {Error} */ error) => heard.push(String(error)));
    page.on("console", (/** @type {{ text(): string }} */ message) => heard.push(message.text()));
    page.setDefaultTimeout(PATIENCE);
    await page.goto(site.url, { waitUntil: "load" });
    const isolated = await page.evaluate(() => /** @type {Scope} */ (globalThis).page?.isolated);
    if (!isolated) throw new Error(["the page did not start, or is not isolated", ...heard].join("\n"));
    return { profile, page };
  }

  try {
    const { profile, page } = await visit();
    const features = await page.evaluate(() => /** @type {Scope} */ (globalThis).page.features());
    const { product, jsVersion } = await (await browser.newBrowserCDPSession()).send("Browser.getVersion");
    await profile.close();
    return {
      features,
      versions: { chromium: product.split("/").at(-1), v8: jsVersion },
      async start(group, name, plan = {}) {
        const { profile, page } = await visit();
        const batch = await page
          .evaluate(
            (/** @type {[string, string, object]} */ asked) => /** @type {Scope} */ (globalThis).page.start(...asked),
            [group, name, plan],
          )
          .catch(async (/** @type {Error} */ error) => {
            await profile.close();
            throw error;
          });
        return {
          batch,
          run: (time) =>
            page.evaluate((/** @type {number} */ ms) => /** @type {Scope} */ (globalThis).page.round(ms), time),
          stop: () => profile.close(),
        };
      },
      async close() {
        await browser.close();
        site.close();
      },
    };
  } catch (error) {
    await browser.close();
    site.close();
    throw error;
  }
}
