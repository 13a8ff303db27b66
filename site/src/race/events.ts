// What one can race at, and in which words. The code that does it is in contenders.ts and batches.ts.

/** Who can enter: our two engines, and what is written by hand over the browser's own. */
export const ENTRANTS = ["WebAssembly", "JavaScript", "Web Crypto"] as const;
export type Who = (typeof ENTRANTS)[number];

const TOKENS = { one: "token", many: "tokens" };
const UUIDS = { one: "UUID", many: "UUIDs" };
const INTEGERS = { one: "integer", many: "integers" };

interface RaceEvent {
  readonly title: string;
  /** What a bar counts. */
  readonly unit: typeof TOKENS;
  /** What the curve counts. */
  readonly batchUnit: typeof TOKENS;
  /** Why it is the same work for all. */
  readonly same: string;
  readonly batch: string;
}

export const EVENTS = {
  hex: {
    title: "A token in hex",
    unit: TOKENS,
    batchUnit: TOKENS,
    same: "All make a string of 64 hex digits out of 32 bytes of the system’s entropy.",
    batch: "All fill one byte array with tokens of 64 digits: our minter by into(), Web Crypto by a table of digits.",
  },
  base64url: {
    title: "A token in base64url",
    unit: TOKENS,
    batchUnit: TOKENS,
    same: "All make a string of 43 characters, without padding, out of 32 bytes of the system’s entropy.",
    batch: "All fill one byte array with tokens of 43 characters: our minter by into(), Web Crypto by a table.",
  },
  uuid: {
    title: "A UUID",
    unit: UUIDS,
    batchUnit: UUIDS,
    same: "All make the 36 characters of a version 4 UUID, with 122 random bits.",
    batch: "All make an array of UUIDs: our minter by take(), Web Crypto by randomUUID() in a loop.",
  },
  integer: {
    title: "An integer below 1000",
    unit: INTEGERS,
    batchUnit: INTEGERS,
    same: "All throw away what does not fit and draw again, so that each integer is exactly as likely.",
    batch: "All fill one Uint16Array, throwing away what does not fit: ours by fillRandbelow(), Web Crypto in a loop.",
  },
  shuffle: {
    title: "A shuffled deck",
    unit: { one: "deck", many: "decks" },
    batchUnit: { one: "card", many: "cards" },
    same: "All put an array of 52 in an order as likely as any other, in place, by Fisher and Yates.",
    batch: "All shuffle one list of this many, in place, by Fisher and Yates.",
  },
} as const satisfies Record<string, RaceEvent>;

export type EventId = keyof typeof EVENTS;
