// Firefox ESR, as Debian packages it, by WebDriver BiDi: Playwright drives only a Firefox of its own making.
import puppeteer from "puppeteer-core";
import { installedBrowser } from "../runtimes/browsers/installed-browser.js";
import { folderOfDownloads } from "./downloads.js";

/** Nothing listens there: what is asked of another host is refused at once. */
const NOWHERE = { host: "127.0.0.1", port: 9 };

/** @typedef {Required<Pick<import("./browser.js").Look, "theme" | "stillness">>} Preference */

/**
 * One process for each theme: BiDi cannot change it in a running one.
 *
 * @returns {Promise<import("./browser.js").Browser>}
 */
export async function launchFirefox() {
  /** @type {Map<string, Promise<import("puppeteer-core").Browser>>} */
  const running = new Map();
  /** @param {Preference} preference */
  const like = (preference) => {
    const key = JSON.stringify(preference);
    const browser = running.get(key) ?? launch(preference);
    running.set(key, browser);
    return browser;
  };
  await like({ theme: "light", stillness: true });
  return {
    name: "Firefox",
    async open({ theme = "light", width = 1280, height = 800, stillness = true }) {
      const downloads = folderOfDownloads();
      const profile = await (await like({ theme, stillness })).createBrowserContext({
        downloadBehavior: { policy: "allow", downloadPath: downloads.folder },
      });
      const tab = async () => {
        const page = await profile.newPage();
        await page.setViewport({ width, height });
        return face(page);
      };
      return {
        tab,
        downloads,
        async close() {
          await profile.close();
          downloads.remove();
        },
      };
    },
    async close() {
      for (const browser of running.values()) await (await browser).close();
    },
  };
}

/** @param {Preference} preference */
function launch({ theme, stillness }) {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: installedBrowser("firefox-esr").path,
    extraPrefsFirefox: {
      "ui.systemUsesDarkTheme": theme === "dark" ? 1 : 0,
      "ui.prefersReducedMotion": stillness ? 1 : 0,
      "network.proxy.type": 1,
      "network.proxy.http": NOWHERE.host,
      "network.proxy.http_port": NOWHERE.port,
      "network.proxy.ssl": NOWHERE.host,
      "network.proxy.ssl_port": NOWHERE.port,
    },
  });
}

/** @param {import("puppeteer-core").Page} page @returns {import("./browser.js").Tab} */
function face(page) {
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (work, input) => page.evaluate(/** @type {any} */ (work), input),
    run: async (source) => void (await page.evaluate(source)),
    before: async (work) => void (await page.evaluateOnNewDocument(work)),
    resize: (width, height) => page.setViewport({ width, height }),
    click: (x, y) => page.mouse.click(x, y),
    async press(keys) {
      const names = /** @type {import("puppeteer-core").KeyInput[]} */ (keys.split("+"));
      for (const name of names) await page.keyboard.down(name);
      for (const name of names.toReversed()) await page.keyboard.up(name);
    },
    type: (text) => page.keyboard.type(text),
    screenshot: async (path, clip) =>
      void (await page.screenshot({ path: /** @type {`${string}.png`} */ (path), ...(clip ? { clip } : {}) })),
    front: () => page.bringToFront(),
    onRequest: (hear) => void page.on("request", (request) => hear(request.url())),
    onTrouble(hear) {
      page.on("pageerror", (error) => hear(String(error)));
      page.on("console", (message) => {
        if (["error", "warn"].includes(message.type())) hear(message.text());
      });
    },
    close: () => page.close(),
  };
}
