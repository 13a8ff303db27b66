// One process of a browser for visits that follow each other: Firefox takes five seconds to start.

/** In ms. When no visit has come for this long, none will. */
const PAUSE = 1000;

/**
 * Opens a page in a profile of its own, tells what goes wrong in it, and answers how to close it.
 *
 * @typedef {(url: string, hear: (message: string) => void) => Promise<() => Promise<void>>} Open
 */
/**
 * What Playwright and Puppeteer have in common.
 *
 * @typedef {{ newProfile(): Promise<Profile>, close(): Promise<void> }} Browser where a profile knows nothing of the
 * others
 * @typedef {{ newPage(): Promise<Page>, close(): Promise<void> }} Profile
 *
 * @typedef {object} Page
 * @property {(event: "pageerror" | "console", listener: (event: Error | { text(): string }) => void) => void} on
 * @property {(url: string) => Promise<unknown>} goto
 */

/** @param {() => Promise<Browser>} launch @returns {Open} */
export function sharedBrowser(launch) {
  /** @type {Promise<Browser> | undefined} */
  let running;
  let visits = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let end;
  /** @type {Promise<unknown>} */
  let last = Promise.resolve();

  /**
   * Profiles are opened and closed one after the other: a page that Firefox opens while it closes another may be gone
   * at once
   * ("browsingContext.create: no such frame").
   *
   * @template T
   * @param {() => Promise<T>} work
   */
  function inTurn(work) {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  }

  function leave() {
    visits--;
    if (visits > 0) return;
    end = setTimeout(async () => {
      const idle = running;
      running = undefined;
      await (await idle)?.close();
    }, PAUSE);
  }

  return async (url, hear) => {
    clearTimeout(end);
    visits++;
    try {
      running ??= launch();
      const browser = await running;
      const { profile, page } = await inTurn(async () => {
        const profile = await browser.newProfile();
        return { profile, page: await profile.newPage() };
      });
      page.on("pageerror", (error) => hear(String(error)));
      page.on("console", (message) => hear("text" in message ? message.text() : String(message)));
      await page.goto(url);
      return async () => {
        await inTurn(() => profile.close()).finally(leave);
      };
    } catch (error) {
      leave();
      throw error;
    }
  };
}
