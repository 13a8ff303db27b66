// Who races for the bars. The checks and the single tokens by hand are the benchmark's own.
import type { MinterSpec, Secrets } from "secrets-wasm";
import { permutations } from "../../../tools/bulk-checks.js";
import { integers, text } from "../../../tools/checks.js";
import { BASE64URL_256, HEX_256, UUID4 } from "../../../tools/forms.js";
import { ownBase64url, ownHex, tableHex } from "../../../tools/web-crypto.js";
import { base64url, below, shuffle, uuid } from "./by-hand.ts";
import type { EventId, Who } from "./events.ts";

export type Mint = () => unknown;

/** A contender by name: what the page lists. */
export interface Named {
  readonly who: Who;
  readonly call: string;
}

interface Field {
  /** By call, what mints over the secrets of the contender's engine. */
  readonly ours: Readonly<Record<string, (secrets: Secrets) => Mint>>;
  readonly byHand: readonly [call: string, mint: () => Mint];
  /** Throws unless what is made is what the event asks for. */
  check(mint: Mint): void;
}

export const NBYTES = 32;
export const BOUND = 1000;
const DECK = 52;

/** The next of a minter. */
function nextOf(spec: MinterSpec) {
  return ({ minter }: Secrets) => {
    const tokens = minter(spec);
    return () => tokens.next();
  };
}

/** Puts the same list of so many in another order at each call. */
export function shuffling(size: number, random: { shuffle(list: number[]): void }): Mint {
  const list = Array.from({ length: size }, (_, card) => card);
  return () => {
    random.shuffle(list);
    return list;
  };
}

/** As the contenders of the benchmark are made: at once, and by no promise. */
const made = ({ make }: ReturnType<typeof ownHex>) => make() as Mint;

const has = (method: string) => method in Uint8Array.prototype;

const FIELDS: Record<EventId, Field> = {
  hex: {
    ours: {
      [`token_hex(${NBYTES})`]: (secrets) => () => secrets.token_hex(NBYTES),
      "minter.next()": nextOf({ kind: "hex", nbytes: NBYTES }),
    },
    byHand: has("toHex")
      ? [`getRandomValues(${NBYTES}).toHex()`, () => made(ownHex(NBYTES, HEX_256))]
      : [`getRandomValues(${NBYTES}), table`, () => made(tableHex(NBYTES, HEX_256))],
    check: text(HEX_256),
  },
  base64url: {
    ours: {
      [`token_urlsafe(${NBYTES})`]: (secrets) => () => secrets.token_urlsafe(NBYTES),
      "minter.next()": nextOf({ kind: "urlsafe", nbytes: NBYTES }),
    },
    byHand: has("toBase64")
      ? [`getRandomValues(${NBYTES}).toBase64()`, () => made(ownBase64url(NBYTES, BASE64URL_256))]
      : [`getRandomValues(${NBYTES}), btoa()`, () => () => base64url(NBYTES)],
    check: text(BASE64URL_256),
  },
  uuid: {
    ours: { "uuid4()": (secrets) => () => secrets.uuid4(), "minter.next()": nextOf({ kind: "uuid4" }) },
    byHand: ["randomUUID()", () => uuid],
    check: text(UUID4),
  },
  integer: {
    ours: { [`randbelow(${BOUND})`]: (secrets) => () => secrets.randbelow(BOUND) },
    byHand: ["getRandomValues(1), by rejection", () => () => below(BOUND)],
    check: integers(BOUND),
  },
  shuffle: {
    ours: { "shuffle(deck)": ({ SystemRandom }) => shuffling(DECK, new SystemRandom()) },
    byHand: ["getRandomValues(1) for each swap", () => shuffling(DECK, { shuffle })],
    check: permutations(DECK),
  },
};

/** In the order in which they are shown. */
export function contenders(event: EventId): Named[] {
  const { ours, byHand } = FIELDS[event];
  const engines = ["WebAssembly", "JavaScript"] as const;
  return [
    ...Object.keys(ours).flatMap((call) => engines.map((who) => ({ who, call }))),
    { who: "Web Crypto", call: byHand[0] },
  ];
}

/** One of them, whose output has been looked at; Web Crypto where there are no secrets. @throws if it is wrong */
export function enter(event: EventId, call: string, secrets: Secrets | undefined): Mint {
  const { ours, byHand, check } = FIELDS[event];
  const mint = secrets ? ours[call]?.(secrets) : call === byHand[0] ? byHand[1]() : undefined;
  if (!mint) throw new Error(`there is no ${call} in ${event}`);
  check(mint);
  return mint;
}
