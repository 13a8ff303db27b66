// Passwords by the rule at the head of src/passwords/password.ts, written for reading: everything is counted anew for
// each password.

/** What has a next number of bytes, and draws integers from them as randbelow does. */
interface Stream {
  bytes(length: number): Uint8Array;
  below(n: bigint): bigint;
}

/** Symbols, the least and the most of them. What has no limits comes last, as one class. */
export type PlainClass = readonly [symbols: string, least: number, most: number];

function factorial(n: number): bigint {
  return n < 2 ? 1n : BigInt(n) * factorial(n - 1);
}

/** The texts of n symbols of these classes, by going through every division of n. */
export function count(n: number, classes: readonly PlainClass[]): bigint {
  const [first, ...others] = classes;
  if (!first) return n === 0 ? 1n : 0n;
  let total = 0n;
  for (let c = 0; c <= n; c++) total += withFirst(n, c, first, others);
  return total;
}

/** Those with c symbols of the first class. */
function withFirst(n: number, c: number, [symbols, least, most]: PlainClass, others: readonly PlainClass[]): bigint {
  if (c < least || c > most) return 0n;
  const places = factorial(n) / factorial(c) / factorial(n - c);
  return places * BigInt([...symbols].length) ** BigInt(c) * count(n - c, others);
}

/** The outcome at an integer below the sum of all weights: each has as many as its weight. */
function choose(stream: Stream, weights: readonly bigint[]): number {
  const drawn = stream.below(weights.reduce((a, b) => a + b));
  return weights.findIndex((_, i) => drawn < weights.slice(0, i + 1).reduce((a, b) => a + b));
}

/** Whether half of all strings, or more, meet the policy; of ASCII alone. */
export function isEasy(length: number, classes: readonly PlainClass[]): boolean {
  const symbols = classes.map((each) => each[0]).join("");
  if ([...symbols].some((symbol) => symbol > "\x7f")) return false;
  return count(length, classes) * 2n >= BigInt(symbols.length) ** BigInt(length);
}

/** Strings by the rule of strings, until one meets the policy. */
function plainTrial(stream: Stream, length: number, classes: readonly PlainClass[]): string {
  const symbols = classes.map((each) => each[0]).join("");
  const words = 2 ** Math.ceil(Math.log2(symbols.length));
  for (;;) {
    let text = "";
    while (text.length < length) text += symbols[(stream.bytes(1)[0] as number) % words] ?? "";
    const fits = classes.every(([own, least, most]) => {
      const found = [...text].filter((symbol) => own.includes(symbol)).length;
      return found >= least && found <= most;
    });
    if (fits) return text;
  }
}

export function plainPassword(stream: Stream, length: number, classes: readonly PlainClass[]): string {
  if (isEasy(length, classes)) return plainTrial(stream, length, classes);
  let left = length;
  const counts = classes.map((each, i) => {
    if (i === classes.length - 1) return left;
    const weights = Array.from({ length: Math.min(left, each[2]) + 1 }, (_, c) =>
      withFirst(left, c, each, classes.slice(i + 1)),
    );
    const taken = choose(stream, weights);
    left -= taken;
    return taken;
  });
  const text = counts.flatMap((taken, i) => {
    const symbols = [...(classes[i] as PlainClass)[0]];
    return Array.from({ length: taken }, () => symbols[Number(stream.below(BigInt(symbols.length)))] as string);
  });
  for (let i = length - 1; classes.length > 1 && i > 0; i--) {
    const j = Number(stream.below(BigInt(i + 1)));
    [text[i], text[j]] = [text[j] as string, text[i] as string];
  }
  return text.join("");
}
