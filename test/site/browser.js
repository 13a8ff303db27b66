// What the tests need of a browser: the same of each.

/**
 * @typedef {object} Look
 * @property {"light" | "dark"} [theme]
 * @property {number} [width]
 * @property {number} [height]
 * @property {boolean} [stillness] whether motion is to be reduced
 */
/**
 * @typedef {object} Browser
 * @property {string} name
 * @property {(look: Look) => Promise<Profile>} open a profile that knows nothing of the others
 * @property {() => Promise<void>} close
 */
/**
 * @typedef {object} Profile
 * @property {() => Promise<Tab>} tab
 * @property {import("./downloads.js").Downloads} downloads
 * @property {() => Promise<void>} close
 */
/**
 * @typedef {object} Tab
 * @property {(url: string) => Promise<void>} goto
 * @property {() => Promise<void>} reload
 * @property {<In, Out>(work: (input: In) => Out | Promise<Out>, input: In) => Promise<Out>} evaluate
 * @property {(source: string) => Promise<void>} run
 * @property {(work: () => void) => Promise<void>} before what each page begins with
 * @property {(width: number, height: number) => Promise<void>} resize
 * @property {(x: number, y: number) => Promise<void>} click as the mouse does, where it is in the window
 * @property {(keys: string) => Promise<void>} press "Tab", "Shift+Tab"
 * @property {(text: string) => Promise<void>} type
 * @property {(path: string, clip?: Box) => Promise<void>} screenshot of the window, or of a part of the document
 * @property {() => Promise<void>} front
 * @property {(hear: (url: string) => void) => void} onRequest
 * @property {(hear: (message: string) => void) => void} onTrouble errors, and what the console has of errors and
 * warnings
 * @property {() => Promise<void>} close
 */
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */

import { launchChromium } from "./chromium.js";
import { launchFirefox } from "./firefox.js";

export const BROWSERS = { Chromium: launchChromium, Firefox: launchFirefox };
