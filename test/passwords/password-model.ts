// Passwords by the rules at the head of src/passwords/password.ts, src/passwords/exact-choice.ts and src/passwords/dice.ts, written for reading.
// Nobody is waiting: whether a policy is easy is counted anew for each password.

/** What has a next number of bytes. */
interface Stream {
  bytes(length: number): Uint8Array;
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

function choose(stream: Stream, weights: readonly bigint[]): number {
  const total = weights.reduce((a, b) => a + b);
  const later = BigInt(8 * Math.ceil(total.toString(2).length / 8));
  const q = (1n << (48n + later)) / total;
  const head = BigInt(`0x${Buffer.from(stream.bytes(6)).toString("hex")}`);
  let end = 0n;
  for (const [index, weight] of weights.entries()) {
    end += q * weight;
    if (head === end >> later) throw new Error("not modelled: odds of 2^-48");
    if (head << later < end) return index;
  }
  throw new Error("not modelled: odds of 2^-48");
}

function below(stream: Stream, n: number, width: number): number {
  for (;;) {
    const word = stream.bytes(width).reduce((value, byte) => 256 * value + byte, 0);
    const words = 256 ** width;
    if ((word * n) % words >= words % n) return Math.floor((word * n) / words);
  }
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
  const width = classes.map(([symbols]) => [...symbols].length).reduce((a, b) => a + b) > 256 ? 2 : 1;
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
    return Array.from({ length: taken }, () => symbols[below(stream, symbols.length, width)] as string);
  });
  for (let i = length - 1; classes.length > 1 && i > 0; i--) {
    const j = below(stream, i + 1, width);
    [text[i], text[j]] = [text[j] as string, text[i] as string];
  }
  return text.join("");
}
