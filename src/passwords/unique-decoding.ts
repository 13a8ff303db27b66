// Unique decodability: the test of Sardinas and Patterson, "A necessary and sufficient condition for the unique
// decomposition of coded messages", IRE Convention Record 8 (1953).
//
// Two readings of a text differ by a rest, by which one is ahead of the other: the end of a part. A part that the rest
// begins with leaves a shorter rest; a part that begins with the rest leaves what follows it. A text is ambiguous if a
// rest is itself a part.
//
// Rests are nodes of a trie of the parts read backwards: equal rests are one node. The failure link of a node (Aho and
// Corasick, "Efficient string matching", CACM 18, 1975) is the longest other rest that it begins with. So the links of
// a rest lead to the parts that it begins with, and the links of a part to the rests that it begins with. The trie
// takes O(characters × log(alphabet)), and each node is looked at once.

import { Bytes, codeReader, Pairs, Words } from "../base/intrinsics.ts";

/** Whether no two sequences of these parts, all different and none empty, are the same text. */
export function isUnique(parts: readonly string[]): boolean {
  const rests = new Rests(parts);
  const seen = new Bytes(rests.count);
  const waiting = new Words(rests.count);
  let size = 0;
  // A rest is the end of a node, `cut` characters after its beginning.
  const isPartAfter = (node: number, cut: number): boolean => {
    const rest = rests.after(node, cut);
    if (seen[rest] === 0) {
      seen[rest] = 1;
      waiting[size++] = rest;
    }
    return rests.isPart(rest);
  };
  const { depth, link, part } = rests;
  // By rest, the parts that begin with it, as lists: `next` is the entry after an entry.
  const firsts = new Words(rests.count);
  const next = new Words(rests.total + 1);
  const longer = new Words(rests.total + 1);
  let entries = 0;
  for (let i = 0; i < parts.length; i++) {
    const whole = rests.whole(i);
    for (let rest = link[whole] as number; rest > 0; rest = link[rest] as number) {
      next[++entries] = firsts[rest] as number;
      firsts[rest] = entries;
      longer[entries] = whole;
    }
    for (let front = part[whole] as number; front > 0; front = part[front] as number) {
      if (isPartAfter(whole, depth[front] as number)) return false;
    }
  }
  while (size > 0) {
    const rest = waiting[--size] as number;
    for (let front = part[rest] as number; front > 0; front = part[front] as number) {
      if (isPartAfter(rest, depth[front] as number)) return false;
    }
    for (let entry = firsts[rest] as number; entry > 0; entry = next[entry] as number) {
      if (isPartAfter(longer[entry] as number, depth[rest] as number)) return false;
    }
  }
  return true;
}

/** The trie of parts read backwards. Node 0 is the empty text; the nodes of a length follow those of the one below. */
class Rests {
  /** The nodes. */
  count = 1;
  /** The characters of all parts. */
  readonly total: number;
  /** By node: its characters. */
  readonly depth: Uint32Array;
  /** The longest other node that the text of a node begins with; and the longest that is a part. 0 for none. */
  readonly link: Uint32Array;
  readonly part: Uint32Array;
  /** The parts backwards, in order; by node the first of those that it begins, and where its children begin. */
  readonly #texts: readonly string[];
  readonly #first: Uint32Array;
  readonly #children: Uint32Array;
  readonly #code: Uint16Array;
  /** The nodes of each part, from its last character to its first; and where they begin. */
  readonly #paths: Uint32Array;
  readonly #starts: Uint32Array;

  constructor(parts: readonly string[]) {
    const texts = parts.map((text) => text.split("").reverse().join("")).sort();
    const starts = new Words(texts.length + 1);
    for (let i = 0; i < texts.length; i++) starts[i + 1] = (starts[i] as number) + (texts[i] as string).length;
    const total = starts[texts.length] as number;
    this.total = total;
    this.depth = new Words(total + 1);
    this.link = new Words(total + 1);
    this.part = new Words(total + 1);
    this.#texts = texts;
    this.#first = new Words(total + 1);
    this.#children = new Words(total + 2);
    this.#code = new Pairs(total + 1);
    this.#paths = new Words(total);
    this.#starts = starts;
    this.#build();
  }

  /** Level by level, so that every link leads to a node that has its children. */
  #build(): void {
    const { depth, link, part } = this;
    const codeAt = codeReader();
    const [texts, first, children, paths, starts] = [
      this.#texts,
      this.#first,
      this.#children,
      this.#paths,
      this.#starts,
    ];
    for (let node = 0; node < this.count; node++) {
      children[node] = this.count;
      const length = depth[node] as number;
      let i = first[node] as number;
      if (this.isPart(node)) i++;
      while (i < texts.length && this.#passes(i, length, node)) {
        const code = codeAt(texts[i] as string, length);
        const child = this.count++;
        depth[child] = length + 1;
        first[child] = i;
        this.#code[child] = code;
        do {
          paths[(starts[i] as number) + length] = child;
          i++;
        } while (i < texts.length && this.#passes(i, length, node) && codeAt(texts[i] as string, length) === code);
        if (node > 0) {
          let from = link[node] as number;
          let found = this.#child(from, code);
          while (found === 0 && from > 0) {
            from = link[from] as number;
            found = this.#child(from, code);
          }
          link[child] = found;
          part[child] = found > 0 && this.isPart(found) ? found : (part[found] as number);
        }
      }
    }
    children[this.count] = this.count;
  }

  /** Whether a part goes through a node of so many characters. */
  #passes(i: number, length: number, node: number): boolean {
    return length === 0 || this.#paths[(this.#starts[i] as number) + length - 1] === node;
  }

  #child(node: number, code: number): number {
    const end = this.#children[node + 1] as number;
    let low = this.#children[node] as number;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#code[middle] as number) < code) low = middle + 1;
      else high = middle;
    }
    return low < end && this.#code[low] === code ? low : 0;
  }

  isPart(node: number): boolean {
    return (this.#texts[this.#first[node] as number] as string).length === this.depth[node];
  }

  /** The node of a part. */
  whole(i: number): number {
    return this.#paths[(this.#starts[i + 1] as number) - 1] as number;
  }

  /** The node of what follows the first `cut` characters of a node, fewer than it has. */
  after(node: number, cut: number): number {
    const start = this.#starts[this.#first[node] as number] as number;
    return this.#paths[start + (this.depth[node] as number) - cut - 1] as number;
  }
}
