import { until } from "../patience.js";

/**
 * What the clipboard has: pasted into a field, which needs no permission.
 *
 * @param {import("../world.js").World} world
 * @param {import("../visit.js").Visit} visit
 */
export async function pasted(world, { profile, tab }) {
  const { url } = await world.host();
  const other = await profile.tab();
  try {
    await other.goto(`${url}paste.html`);
    await other.front();
    return await until("something to paste", async () => {
      await other.evaluate(() => {
        const field = document.querySelector("textarea");
        if (field) field.value = "";
        field?.focus();
      }, undefined);
      await other.press("Control+v");
      return other.evaluate(() => document.querySelector("textarea")?.value ?? "", undefined);
    });
  } finally {
    await other.close();
    await tab.front();
  }
}
