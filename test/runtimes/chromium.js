// Chromium, as Debian packages it.
import { installedBrowser } from "./browsers/installed-browser.js";
import { pageCases } from "./browsers/pages.js";
import { sharedBrowser } from "./browsers/shared-browser.js";
import { peer } from "./peer.js";

/** @param {import("./index.js").Context} context */
export async function cases(context) {
  const { path, version } = installedBrowser("chromium");
  const { chromium } = await peer("playwright-core");
  const open = sharedBrowser(async () => {
    // Its sandbox does not work for root, and it shows nothing but this package.
    const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox"] });
    return { newProfile: () => browser.newContext(), close: () => browser.close() };
  });
  return pageCases(context, { name: "Chromium", version, open });
}
