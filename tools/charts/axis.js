// Where an axis begins and ends, and what is written at it.

import { three } from "../figures.js";
import { widthOf } from "./drawing.js";

/** @typedef {{ type: "linear" | "log", domain: [number, number], ticks: number[] }} Axis */

/** The powers of ten, with 2 and 5 between them where there is room. @param {number} low @param {number} high */
function logTicks(low, high) {
  const steps = Math.log10(high / low) < 1.8 ? [1, 2, 5] : [1];
  const ticks = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++)
    for (const step of steps) ticks.push(Number((step * 10 ** power).toPrecision(1)));
  return ticks.filter((tick) => tick >= low && tick <= high);
}

/** Five or fewer, of round figures. @param {number} high */
function linearTicks(high) {
  const rough = high / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  return Array.from({ length: Math.floor(high / step) + 1 }, (_, i) => Number((i * step).toPrecision(3)));
}

/** Linear from zero where all values can be told apart, else logarithmic. @param {number[]} values @returns {Axis} */
export function axisFor(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least <= 0 || most <= 12 * least) {
    const high = Math.max(most, 0) * 1.02 || 1;
    return { type: "linear", domain: [Math.min(least, 0), high], ticks: linearTicks(high) };
  }
  return logAxis(values);
}

/** @param {number[]} values @returns {Axis} */
export function logAxis(values) {
  const [low, high] = [Math.min(...values) / 1.25, Math.max(...values) * 1.25];
  return { type: "log", domain: [low, high], ticks: logTicks(low, high) };
}

/**
 * The ticks that can be written without touching each other or the edge, powers of ten before others.
 * @param {Axis} axis @param {{ length: number, before: number, size: number }} line in pixels
 */
export function written({ type, domain, ticks }, { length, before, size }) {
  const scale = type === "log" ? Math.log10 : Number;
  const [low, high] = [scale(domain[0]), scale(domain[1])];
  const at = (/** @type {number} */ tick) => (length * (scale(tick) - low)) / (high - low);
  const half = (/** @type {number} */ tick) => widthOf(tickText(tick), size) / 2;
  const round = (/** @type {number} */ tick) => Number(type === "log" && Number.isInteger(Math.log10(tick)));
  /** @type {number[]} */
  const kept = [];
  for (const tick of [...ticks].sort((a, b) => round(b) - round(a) || a - b)) {
    const clear = kept.every((other) => Math.abs(at(other) - at(tick)) >= half(other) + half(tick) + 8);
    if (clear && at(tick) + before >= half(tick)) kept.push(tick);
  }
  return kept;
}

/** 0.1, 10, 10k, 1M @param {number} value */
export function tickText(value) {
  if (value >= 1e6) return `${three(value / 1e6).replace(/\.0+$/, "")}M`;
  if (value >= 1e4) return `${three(value / 1e3).replace(/\.0+$/, "")}k`;
  return value >= 1000 ? value.toLocaleString("en") : `${value}`;
}
