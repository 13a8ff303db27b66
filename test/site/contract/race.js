// The race of the engines.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { until } from "../patience.js";

/** @typedef {import("../visit.js").Visit} Visit @typedef {import("../page/elements.js").Query} Query */

/** @type {Query} */
const RACE = { role: "region", name: "Race" };
/** @type {Query} */
const START = { role: "button", name: "Start the race", within: RACE };
/** @type {Query} */
const STOP = { role: "button", name: "Stop", within: RACE };
/** @type {Query} */
const STATUS = { role: "status", within: RACE };
/** @type {Query} */
const SPEEDS = { role: "listitem", within: { role: "list", name: "Speeds", within: RACE } };

/** In ms. A run takes about fifteen seconds where the machine has nothing else to do. */
const LONGEST = 90_000;
/** In ms: for so long the page may not answer, at a time. */
const PAUSE = 200;
/**
 * What of the frames during a race may come later than that: a machine with two cores has more to do than this race.
 */
const LATE = 0.02;

/** @param {import("../world.js").World} world */
export function races(world) {
  describe("the race", () => {
    it("without WebAssembly says so, and has the other figures", () =>
      world.visit({ path: "strict.html" }, async (visit) => {
        await raceByHalf(visit);
        const items = await runners(visit);
        for (const { who, text, speed } of items) {
          if (who === "WebAssembly") assert.match(text, /refuse/);
          assert.equal(speed > 1000, who !== "WebAssembly", text);
        }
      }));
  });
}

/** Until the bars are done and the curve is there, and no further. @param {Visit} visit */
export async function raceByHalf(visit) {
  await visit.click(START);
  await until("the bars", async () => /^The bars are done/m.test(await statusOf(visit)), LONGEST);
  await until("the curve", async () => (await captions(visit)).some((text) => text.startsWith("Batch size")));
  await visit.click(STOP);
  await until("the end", async () => /^Stopped/m.test(await statusOf(visit)));
  assert.equal((await visit.all(START)).length, 1, "it cannot be started again");
}

/** @param {Visit} visit */
export async function raceToTheEnd(visit) {
  await visit.tab.evaluate(watchFrames, undefined);
  await visit.click(START);
  const before = await visit.all({ role: "progressbar", within: RACE });
  assert.equal(before.length, 1, "no progress is shown");
  await until("the bars", async () => /^The bars are done/m.test(await statusOf(visit)), LONGEST);
  // The page is used meanwhile.
  const began = performance.now();
  await visit.click({ role: "button", name: "New tokens" });
  assert.ok(performance.now() - began < 2000, "a click took long");
  await until("the end", async () => /^Finished/m.test(await statusOf(visit)), LONGEST);
  const { frames, late, longest } = await visit.tab.evaluate(framesSeen, PAUSE);
  assert.ok(frames > 60, `${frames} frames in the whole race`);
  assert.ok(late <= frames * LATE, `${late} of ${frames} frames were late, the latest ${longest} ms`);

  for (const { text, speed } of await runners(visit)) assert.ok(speed > 1000, text);
  const captioned = await captions(visit);
  assert.ok(captioned.some((text) => text.startsWith("Batch size")));
}

/** Who has a place in the list of speeds: each of the three. @param {Visit} visit */
async function runners(visit) {
  const items = await visit.all(SPEEDS);
  const runners = items.map(({ text }) => {
    return { text, who: /^(WebAssembly|JavaScript|Web Crypto)\b/.exec(text)?.[0] ?? text, speed: speedIn(text) };
  });
  assert.deepEqual([...new Set(runners.map(({ who }) => who))], ["WebAssembly", "JavaScript", "Web Crypto"]);
  return runners;
}

/** @param {Visit} visit */
async function statusOf(visit) {
  const statuses = await visit.all(STATUS);
  return statuses.map(({ text }) => text).join("\n");
}

/** @param {Visit} visit */
function captions({ tab }) {
  return tab.evaluate(
    () => [...document.querySelectorAll("#race figcaption")].map((caption) => caption.textContent?.trim() ?? ""),
    undefined,
  );
}

/** The figure before "a second". @param {string} text */
function speedIn(text) {
  const [, number = "", word = ""] = /([\d.,]+) ?(million|billion)? \S+ a second/.exec(text) ?? [];
  const scale =
    new Map([
      ["million", 1e6],
      ["billion", 1e9],
    ]).get(word) ?? 1;
  return Number.parseFloat(number.replaceAll(",", "")) * scale;
}

/** Runs in the page: notes when it draws. */
function watchFrames() {
  /** @type {number[]} */
  const frames = [];
  Object.assign(globalThis, { frames });
  const draw = () => {
    frames.push(performance.now());
    requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
}

/** Runs in the page. @param {number} pause */
function framesSeen(pause) {
  /** @type {number[]} */
  const frames = /** @type {any} */ (globalThis).frames;
  const gaps = frames.slice(1).map((frame, i) => frame - (frames[i] ?? 0));
  return {
    frames: gaps.length,
    late: gaps.filter((gap) => gap > pause).length,
    longest: Math.round(Math.max(...gaps)),
  };
}
