/**
 * Python's range as JavaScript sees it: an immutable array-like of integers that are made when asked for, so that it
 * may
 * be far longer than an array. Elements are numbers where they are safe, else bigints.
 */
export function range(start: bigint, stop: bigint, step: bigint): ArrayLike<number | bigint> {
  const towards = step > 0n ? stop - start : start - stop;
  const stride = step > 0n ? step : -step;
  const length = towards > 0n ? Number((towards + stride - 1n) / stride) : 0;
  const at = (index: number) => shrink(start + BigInt(index) * step);
  function* each(): Generator<number | bigint> {
    for (let index = 0; index < length; index++) yield at(index);
  }
  return new Proxy({ length } as ArrayLike<number | bigint>, {
    get(_, key) {
      if (key === Symbol.iterator) return each;
      if (key === "length") return length;
      if (typeof key === "string" && /^\d+$/.test(key) && Number(key) < length) return at(Number(key));
      return undefined;
    },
    set: () => false,
  });
}

/** A number where it is exact, else the bigint. */
export function shrink(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
