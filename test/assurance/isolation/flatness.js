// Whether memory stayed where it was while something ran.

/** What memory may have grown by, in bytes. Garbage is collected before a reading. */
export const BOUNDS = {
  /** Compiled code and what V8 notes of types come and go in steps of some 10 KB. */
  heapUsed: 500_000,
  /** An engine's storage is one array of 164 KB: not even one may be kept. */
  arrayBuffers: 150_000,
  external: 150_000,
  /** The system's pages, which the allocator gives back when it likes. */
  rss: 40_000_000,
};

/** The part at the start that is not judged: there code is compiled, and pools grow to their size. */
const SETTLING = 0.3;

/** The growth of a straight line past the start, by least squares. @param {number[]} xs @param {number[]} ys */
export function growth(xs, ys) {
  const first = Math.floor(xs.length * SETTLING);
  const [x, y] = [xs.slice(first), ys.slice(first)];
  const mean = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  let [covariance, variance] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const [dx, dy] = [/** @type {number} */ (x[i]) - mx, /** @type {number} */ (y[i]) - my];
    covariance += dx * dy;
    variance += dx * dx;
  }
  const length = /** @type {number} */ (x.at(-1)) - /** @type {number} */ (x[0]);
  return (covariance / variance) * length;
}
