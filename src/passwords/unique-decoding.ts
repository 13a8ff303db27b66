// Unique decodability: the test of Sardinas and Patterson, "A necessary and sufficient condition for the unique
// decomposition of coded messages", IRE Convention Record 8 (1953).
//
// Two readings of a text differ by a rest, by which one is ahead of the other. The next part that fits leads to another
// rest. A text is ambiguous if a rest is itself a part. Each rest is the end of a part, and is looked at once.

/** Whether no two sequences of these parts, all different and none empty, are the same text. */
export function isUnique(parts: readonly string[]): boolean {
  const known = new Set(parts);
  const sorted = [...parts].sort();
  const rests = new Set<string>();
  for (const part of sorted) addWhatFollows(part, known, rests);
  // A set hands out what is added while it is gone through.
  for (const rest of rests) {
    if (known.has(rest)) return false;
    addWhatFollows(rest, known, rests);
    for (let i = firstFrom(sorted, rest); sorted[i]?.startsWith(rest); i++) {
      rests.add((sorted[i] as string).slice(rest.length));
    }
  }
  return true;
}

/** Adds what is left of a text after each part that it begins with and is longer than. */
function addWhatFollows(text: string, known: ReadonlySet<string>, rests: Set<string>): void {
  for (let end = 1; end < text.length; end++) {
    if (known.has(text.slice(0, end))) rests.add(text.slice(end));
  }
}

/** The index of the first that is not before a text. */
function firstFrom(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as string) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
