// Files of tokens.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { until } from "../patience.js";
import { field, kind, MINT, set, tokensOf } from "./kinds.js";

/** @type {import("../page/elements.js").Query} */
const DOWNLOAD = { role: "button", name: "Download", within: MINT };
/** @type {import("../page/elements.js").Query} */
const CANCEL = { role: "button", name: "Cancel", within: MINT };
/** @type {import("../page/elements.js").Query} */
const PROGRESS = { role: "progressbar", within: MINT };

const HEX = /^[0-9a-f]{32}$/;

/** @param {import("../world.js").World} world */
export function downloads(world) {
  describe("a download", () => {
    it("of a million tokens has a million lines, all different", () =>
      world.visit({}, async (visit) => {
        await download(visit, 1_000_000);
        check(await visit.profile.downloads.file(), 1_000_000);
        await until("Download again", async () => (await visit.all(DOWNLOAD)).length === 1);
        const said = await visit.all({ role: "status", within: MINT });
        assert.ok(
          said.some(({ text }) => text.includes("1,000,000 tokens")),
          JSON.stringify(said),
        );
      }));

    it("works where WebAssembly is refused", () =>
      world.visit({ path: "strict.html" }, async (visit) => {
        await download(visit, 1000);
        check(await visit.profile.downloads.file(), 1000);
      }));

    it("shows its progress, and cancelled leaves nothing behind and the page as it was", () =>
      world.visit({}, async (visit) => {
        // Made one by one: enough time to cancel.
        await visit.click(kind("Password"));
        await download(visit, 5_000_000);
        /** @type {number[]} */
        const seen = [];
        await until("progress", async () => {
          const value = await visit.tab.evaluate(
            () => document.querySelector("progress")?.value ?? Number.NaN,
            undefined,
          );
          assert.ok(value >= (seen.at(-1) ?? 0), `progress fell from ${seen.at(-1)} to ${value}`);
          if (value !== seen.at(-1)) seen.push(value);
          return seen.length > 3;
        });
        assert.equal((await visit.all(PROGRESS)).length, 1);
        await visit.click(CANCEL);
        await until("the end", async () => (await visit.all(PROGRESS)).length === 0);
        await sleep(1000);
        assert.deepEqual(visit.profile.downloads.files(), []);
        await visit.click(kind("Hex"));
        await until("tokens", async () => HEX.test((await tokensOf(visit))[0] ?? ""));
        await download(visit, 10);
        check(await visit.profile.downloads.file(), 10);
      }));

    it("of none, of too many or of nonsense is refused", () =>
      world.visit({}, async (visit) => {
        for (const amount of ["0", "99999999999", "-1", "1.5", ""]) {
          await set(visit, "How many", amount);
          const { disabled } = await visit.one(DOWNLOAD);
          if (!disabled) await visit.click(DOWNLOAD);
          await sleep(200);
          assert.deepEqual(await visit.all(PROGRESS), [], amount);
        }
        assert.deepEqual(visit.profile.downloads.files(), []);
      }));
  });
}

/** @param {import("../visit.js").Visit} visit @param {number} count */
async function download(visit, count) {
  await set(visit, "How many", String(count));
  assert.equal((await visit.one(field("How many"))).value, String(count));
  await visit.click(DOWNLOAD);
}

/** @param {string} file @param {number} count */
function check(file, count) {
  const text = readFileSync(file, "latin1");
  assert.ok(text.endsWith("\n"), "the last line is not ended");
  const lines = text.slice(0, -1).split("\n");
  assert.equal(lines.length, count);
  assert.equal(
    lines.findIndex((line) => !HEX.test(line)),
    -1,
    "a line has another shape",
  );
  assert.equal(new Set(lines).size, count, "two are alike");
}
