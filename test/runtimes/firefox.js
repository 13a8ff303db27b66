// Firefox ESR, as Debian packages it, by WebDriver BiDi: Playwright drives only a Firefox of its own making.
import { installedBrowser } from "./browsers/installed-browser.js";
import { pageCases } from "./browsers/pages.js";
import { sharedBrowser } from "./browsers/shared-browser.js";
import { peer } from "./peer.js";

/** @param {import("./index.js").Context} context */
export async function cases(context) {
  const { path, version } = installedBrowser("firefox-esr");
  const { default: puppeteer } = await peer("puppeteer-core");
  const open = sharedBrowser(async () => {
    const browser = await puppeteer.launch({ browser: "firefox", executablePath: path });
    return { newProfile: () => browser.createBrowserContext(), close: () => browser.close() };
  });
  return pageCases(context, { name: "Firefox", version, open });
}
