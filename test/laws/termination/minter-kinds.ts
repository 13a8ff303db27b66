import type { MinterSpec } from "../../../src/index.ts";

/** A minter of each kind. */
export const MINTER_KINDS = {
  hex: { kind: "hex" },
  urlsafe: { kind: "urlsafe" },
  uuid4: { kind: "uuid4" },
  uuid7: { kind: "uuid7" },
  string: { kind: "string", alphabet: "base58", length: 22 },
  "string of code points": { kind: "string", alphabet: { symbols: "aé😀ß" }, length: 60 },
  key: { kind: "key", prefix: "sk_live" },
} as const satisfies Record<string, MinterSpec>;
