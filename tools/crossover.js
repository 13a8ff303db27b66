// From which size on WebAssembly is ahead of JavaScript, and stays so.
import { ratio } from "./spread.js";

/** @typedef {import("../bench/results.js").Curve} Curve */

/** How many times as fast WebAssembly is at each size. @param {Curve} curve */
export function leads({ sizes, engines }) {
  const { WebAssembly = [], JavaScript = [] } = engines;
  return sizes.map((_, i) => ratio(JavaScript[i] ?? [], WebAssembly[i] ?? []));
}

/** Nothing where JavaScript is ahead at the largest size. @param {Curve} curve */
export function crossover(curve) {
  const last = leads(curve).findLastIndex(({ median }) => !(median > 1));
  return curve.sizes[last + 1];
}

/** @param {Curve} curve */
export function crossoverText(curve) {
  const size = crossover(curve);
  if (size === undefined) return "JavaScript ahead to the end";
  return size === curve.sizes[0]
    ? "WebAssembly ahead throughout"
    : `WebAssembly ahead from ${size.toLocaleString("en")}`;
}
