// What is drawn, as a picture and as histograms.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { chiSquareExcess } from "../../../tools/tails.js";
import { until } from "../patience.js";

/** @typedef {import("../visit.js").Visit} Visit @typedef {import("../page/elements.js").Query} Query */

/** @type {Query} */
const SEE = { role: "region", name: "See" };
/** @type {Query} */
const PICTURE = { role: "img", begins: "Random bits", within: SEE };

/** How often each check of this file calls a fair source wrong, at most. */
const FALSE_ALARM = 1e-10;
/** On either side of the mean, in standard deviations: what a normal distribution exceeds once in 10^10. */
const DEVIATIONS = 6.5;

/** @param {import("../world.js").World} world */
export function seeing(world) {
  describe("what is seen", () => {
    it("is a picture of bits, half of them ones, and another at each draw", () =>
      world.visit({}, async (visit) => {
        const first = await pixels(visit);
        check(first);
        await visit.click({ role: "button", name: "Draw again", within: SEE });
        const second = await until("another picture", async () => {
          const now = await pixels(visit);
          return now.bits !== first.bits && now;
        });
        check(second);
        const same = [...first.bits].filter((bit, i) => bit === second.bits[i]).length;
        near(same, first.bits.length, "bits that stayed");
      }));

    it("is the bias of modulo, and none of rejection, in a run that moves", () =>
      world.visit({ stillness: false }, async (visit) => {
        await visit.click({ role: "button", name: "Fill the histograms", within: SEE });
        await until("some draws", async () => {
          const drawn = await drawnIn(visit);
          return drawn > 0 && drawn < 1_000_000;
        });
        await judged(visit, 30_000);
      }));
  });
}

/** @param {Visit} visit */
export async function fill(visit) {
  await visit.click({ role: "button", name: "Fill the histograms", within: SEE });
  await judged(visit, 10_000);
}

/** Waits for the end of a run, and judges it anew, from its table. @param {Visit} visit @param {number} patience */
async function judged(visit, patience) {
  const status = await until(
    "the verdict",
    async () => {
      const found = await visit.all({ role: "status", within: SEE });
      return found.map(({ text }) => text).find((text) => text.includes("By modulo"));
    },
    patience,
  );
  const tables = await visit.tab.evaluate(countsShown, undefined);
  const [rejection, modulo] = [0, 1].map((column) => tables.map((row) => row[column] ?? Number.NaN));
  assert.ok(rejection && modulo && rejection.length === 100, `${tables.length} rows`);
  for (const [name, counts] of /** @type {const} */ ([
    ["rejection", rejection],
    ["modulo", modulo],
  ])) {
    const text = new RegExp(`By ${name}: chi-square ([\\d.,]+),`).exec(status)?.[1]?.replaceAll(",", "");
    assert.ok(Math.abs(chiSquare(counts) - Number(text)) <= 0.51, `${name}: ${chiSquare(counts)} is shown as ${text}`);
  }
  assert.match(status, /By modulo: chi-square [\d.,]+, above/);
  assert.ok(chiSquareExcess(chiSquare(modulo), 99) < FALSE_ALARM, "modulo is not biased");
  assert.ok(chiSquareExcess(chiSquare(rejection), 99) > FALSE_ALARM, `rejection is biased: ${chiSquare(rejection)}`);
}

/** @param {number[]} counts */
function chiSquare(counts) {
  const expected = counts.reduce((sum, count) => sum + count) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2, 0) / expected;
}

/** Runs in the page: of each number, how often it came by rejection and by modulo. */
function countsShown() {
  return [...document.querySelectorAll("#see table tbody tr")].map((row) =>
    [...row.querySelectorAll("td")].map((cell) => Number(cell.textContent?.replaceAll(",", ""))),
  );
}

/** @param {Visit} visit */
async function drawnIn({ tab }) {
  const text = await tab.evaluate(() => document.getElementById("see")?.innerText ?? "", undefined);
  return Number(/([\d,]+) of [\d,]+ draws/.exec(text)?.[1]?.replaceAll(",", ""));
}

/** @typedef {{ bits: string, colours: number }} Pixels */

/** @param {Visit} visit @returns {Promise<Pixels>} */
async function pixels(visit) {
  await visit.one(PICTURE);
  return visit.tab.evaluate(() => {
    const picture = document.querySelector("#see canvas");
    if (!(picture instanceof HTMLCanvasElement)) throw new Error("there is no picture");
    const copy = new OffscreenCanvas(picture.width, picture.height);
    const context = copy.getContext("2d");
    context?.drawImage(picture, 0, 0);
    const data = context?.getImageData(0, 0, picture.width, picture.height).data ?? [];
    const colours = new Set();
    let bits = "";
    for (let i = 0; i < data.length; i += 4) {
      const sum = (data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0);
      colours.add(sum);
      bits += sum < 384 ? "1" : "0";
    }
    return { bits, colours: colours.size };
  }, undefined);
}

/** @param {Pixels} pixels */
function check({ bits, colours }) {
  assert.equal(colours, 2, "not two colours");
  near(bits.split("1").length - 1, bits.length, "dark");
  // A pixel as its neighbour on the right, and as the one below it: what a stripe or a tile would change.
  const side = Math.sqrt(bits.length);
  for (const step of [1, side]) {
    let same = 0;
    for (let i = step; i < bits.length; i++) if (bits[i] === bits[i - step]) same++;
    near(same, bits.length - step, `like the one ${step} before`);
  }
}

/** Whether about half of so many are. @param {number} count @param {number} of @param {string} what */
function near(count, of, what) {
  assert.ok(of > 1000, `${of} are too few to say`);
  assert.ok(Math.abs(count - of / 2) < (DEVIATIONS * Math.sqrt(of)) / 2, `${count} of ${of} are ${what}`);
}
