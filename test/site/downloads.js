// Where a browser saves what is downloaded.
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** In ms. */
const PATIENCE = 60_000;
/** In ms. A file that has not grown for this long is complete. */
const QUIET = 500;

/** @typedef {ReturnType<typeof folderOfDownloads>} Downloads */

export function folderOfDownloads() {
  const folder = mkdtempSync(join(tmpdir(), "downloads-"));
  const files = () => readdirSync(folder);
  return {
    folder,
    files,
    /** @param {string} name */
    place: (name) => join(folder, name),
    /** The one file that is there, when it is complete. */
    async file() {
      let size = -1;
      for (let waited = 0; waited < PATIENCE; waited += QUIET) {
        await sleep(QUIET);
        const [name, ...others] = files();
        if (name === undefined || others.length > 0) continue;
        const before = size;
        ({ size } = statSync(join(folder, name)));
        if (size > 0 && size === before && !name.endsWith(".part")) return join(folder, name);
      }
      throw new Error(`nothing was downloaded in ${PATIENCE / 1000} s`);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
