// The odds that two of n tokens are equal, in fixed-point numbers of any length: independent of src/strength. `point`
// is how many bits come after the point.

/** A double, exactly, where the point is far enough. */
export function fixed(value: number, point: bigint): bigint {
  let [mantissa, shift] = [value, 0n];
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    shift++;
  }
  return (BigInt(mantissa) << point) >> shift;
}

/** 1 - e^-y, by halving y until it is small, then 1 - e^-2y = 2q - q². */
function lossOf(y: bigint, point: bigint): bigint {
  let rest = y;
  let halvings = 0;
  for (; rest >> (point - 4n) > 0n; halvings++) rest >>= 1n;
  let q = 0n;
  let term = 1n << point;
  for (let i = 1n; term !== 0n; i++) {
    // Truncated towards zero, so that it ends.
    term = (-term * rest) / (i << point);
    q -= term;
  }
  for (let i = 0; i < halvings; i++) q = 2n * q - ((q * q) >> point);
  return q;
}

/** ln 2 = Σ 1 / (k 2^k). */
function logOf2(point: bigint): bigint {
  let sum = 0n;
  for (let k = 1n; k <= point; k++) sum += (1n << point) / (k << k);
  return sum;
}

/** N = 2^bits. A fraction of a bit comes from 2^-r = 1 - (1 - e^(-r ln 2)). */
export function sizeOf(bits: number, point: bigint): bigint {
  const whole = Math.ceil(bits);
  const rest = (fixed(whole - bits, point) * logOf2(point)) >> point;
  return ((1n << point) - lossOf(rest, point)) << BigInt(whole);
}

/** 1 - the product, factor by factor. */
export function byFactors(size: bigint, n: bigint, point: bigint): bigint {
  let none = 1n << point;
  for (let i = 1n; i < n && none > 0n; i++) none = (none * (size - (i << point))) / size;
  return (1n << point) - (none > 0n ? none : 0n);
}

/** Exactly, as a fraction of whole numbers, cut off at the last place. */
export function byFractions(size: bigint, n: bigint, point: bigint): bigint {
  let falling = 1n;
  for (let i = 0n; i < n; i++) falling *= size - i;
  const all = size ** n;
  return ((all - falling) << point) / all;
}

/**
 * 1^k + 2^k + … + n^k for k from 1 up, exactly, from (n + 1)^(k + 1) - 1 = the sum over j <= k of C(k + 1, j) S_j(n).
 */
function* powerSums(n: bigint): Generator<bigint> {
  const sums = [n];
  for (let k = 1n; ; k++) {
    let rest = (n + 1n) ** (k + 1n) - 1n;
    let choose = 1n;
    for (let j = 0n; j < k; j++) {
      rest -= choose * (sums[Number(j)] as bigint);
      choose = (choose * (k + 1n - j)) / (j + 1n);
    }
    sums.push(rest / (k + 1n));
    yield sums.at(-1) as bigint;
  }
}

/** By the series ln(1 - i/N) = -Σ i^k / (k N^k), summed over i. For n well below N. */
export function bySeries(size: bigint, n: bigint, point: bigint): bigint {
  let y = 0n;
  let k = 1n;
  let power = size;
  for (const sum of powerSums(n - 1n)) {
    const term = (sum << (2n * point)) / (k * power);
    if (term === 0n) break;
    y += term;
    k++;
    power = (power * size) >> point;
  }
  return lossOf(y, point);
}

/** The odds, whichever way is quick. Where n² is over 90 N they are 1 to the last place of a double. */
export function exactOdds(bits: number, n: bigint): { odds: bigint; point: bigint } {
  const point = BigInt(Math.ceil(bits) + 250);
  const size = sizeOf(bits, point);
  if (n < 2n) return { odds: 0n, point };
  if (n <= 3000n) return { odds: byFactors(size, n, point), point };
  const sure = (n * n) << point > 90n * size;
  return { odds: sure ? 1n << point : bySeries(size, n, point), point };
}

/** How far a double is from the odds: as a part of them, or below 2^-1022, which is subnormal, in the least doubles. */
export function errorOf(value: number, bits: number, n: bigint): { relative: number; least: number } {
  const { odds, point: given } = exactOdds(bits, n);
  const point = given > 1200n ? given : 1200n;
  const expected = odds << (point - given);
  const apart = fixed(value, point) - expected;
  const difference = apart < 0n ? -apart : apart;
  const least = Number((difference << 10n) >> (point - 1074n)) / 1024;
  if (expected >> (point - 1022n) === 0n) return { relative: 0, least };
  return { relative: Number((difference << 80n) / expected) / 2 ** 80, least: 0 };
}
