// Chromium, as Debian packages it.
import { chromium } from "playwright-core";
import { installedBrowser } from "../runtimes/browsers/installed-browser.js";
import { folderOfDownloads } from "./downloads.js";

/** @returns {Promise<import("./browser.js").Browser>} */
export async function launchChromium() {
  const browser = await chromium.launch({
    executablePath: installedBrowser("chromium").path,
    // Its sandbox does not work for root, and it shows nothing but this site. No name of another host is resolved.
    args: ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"],
  });
  return {
    name: "Chromium",
    async open({ theme = "light", width = 1280, height = 800, stillness = true }) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        reducedMotion: stillness ? "reduce" : "no-preference",
        permissions: ["clipboard-read", "clipboard-write"],
      });
      const downloads = folderOfDownloads();
      const tab = async () => {
        const page = await context.newPage();
        page.on("download", (download) => download.saveAs(downloads.place(download.suggestedFilename())));
        return face(page);
      };
      return {
        tab,
        downloads,
        async close() {
          await context.close();
          downloads.remove();
        },
      };
    },
    close: () => browser.close(),
  };
}

/** @param {import("playwright-core").Page} page @returns {import("./browser.js").Tab} */
function face(page) {
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    evaluate: (work, input) => page.evaluate(/** @type {any} */ (work), input),
    run: async (source) => void (await page.evaluate(source)),
    before: async (work) => void (await page.addInitScript(work)),
    resize: (width, height) => page.setViewportSize({ width, height }),
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    screenshot: async (path, clip) => void (await page.screenshot({ path, ...(clip ? { clip, fullPage: true } : {}) })),
    front: () => page.bringToFront(),
    onRequest: (hear) => void page.on("request", (request) => hear(request.url())),
    onTrouble(hear) {
      page.on("pageerror", (error) => hear(String(error)));
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) hear(message.text());
      });
    },
    close: () => page.close(),
  };
}
