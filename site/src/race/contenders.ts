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

/** Makes what mints; the secrets are over the contender's engine, or not there for Web Crypto. */
interface Way {
  readonly call: string;
  mint(secrets: Secrets): Mint;
}

interface Field {
  readonly ours: readonly Way[];
  readonly byHand: Way;
  /** Throws unless what is made is what the event asks for. */
  check(mint: Mint): void;
}

export const NBYTES = 32;
export const BOUND = 1000;
const DECK = 52;

const deck = () => Array.from({ length: DECK }, (_, card) => card);

const nextOf = (spec: MinterSpec): Way => ({
  call: "minter.next()",
  mint: ({ minter }) => {
    const tokens = minter(spec);
    return () => tokens.next();
  },
});

/** As the contenders of the benchmark are made: at once, and by no promise. */
const made = ({ make }: ReturnType<typeof ownHex>) => make() as Mint;

const has = (method: string) => method in Uint8Array.prototype;

const FIELDS: Record<EventId, () => Field> = {
  hex: () => ({
    ours: [
      { call: `token_hex(${NBYTES})`, mint: (secrets) => () => secrets.token_hex(NBYTES) },
      nextOf({ kind: "hex", nbytes: NBYTES }),
    ],
    byHand: has("toHex")
      ? { call: `getRandomValues(${NBYTES}).toHex()`, mint: () => made(ownHex(NBYTES, HEX_256)) }
      : { call: `getRandomValues(${NBYTES}), table`, mint: () => made(tableHex(NBYTES, HEX_256)) },
    check: text(HEX_256),
  }),
  base64url: () => ({
    ours: [
      { call: `token_urlsafe(${NBYTES})`, mint: (secrets) => () => secrets.token_urlsafe(NBYTES) },
      nextOf({ kind: "urlsafe", nbytes: NBYTES }),
    ],
    byHand: has("toBase64")
      ? { call: `getRandomValues(${NBYTES}).toBase64()`, mint: () => made(ownBase64url(NBYTES, BASE64URL_256)) }
      : { call: `getRandomValues(${NBYTES}), btoa()`, mint: () => () => base64url(NBYTES) },
    check: text(BASE64URL_256),
  }),
  uuid: () => ({
    ours: [{ call: "uuid4()", mint: (secrets) => () => secrets.uuid4() }, nextOf({ kind: "uuid4" })],
    byHand: { call: "randomUUID()", mint: () => uuid },
    check: text(UUID4),
  }),
  integer: () => ({
    ours: [{ call: `randbelow(${BOUND})`, mint: (secrets) => () => secrets.randbelow(BOUND) }],
    byHand: { call: "getRandomValues(1), by rejection", mint: () => () => below(BOUND) },
    check: integers(BOUND),
  }),
  shuffle: () => ({
    ours: [
      {
        call: "shuffle(deck)",
        mint: ({ SystemRandom }) => {
          const [random, cards] = [new SystemRandom(), deck()];
          return () => {
            random.shuffle(cards);
            return cards;
          };
        },
      },
    ],
    byHand: {
      call: "getRandomValues(1) for each swap",
      mint: () => {
        const cards = deck();
        return () => {
          shuffle(cards);
          return cards;
        };
      },
    },
    check: permutations(DECK),
  }),
};

/** In the order in which they are shown. */
export function contenders(event: EventId): Named[] {
  const { ours, byHand } = FIELDS[event]();
  return [
    ...ours.flatMap(({ call }) => [
      { who: "WebAssembly" as const, call },
      { who: "JavaScript" as const, call },
    ]),
    { who: "Web Crypto", call: byHand.call },
  ];
}

/** One of them, whose output has been looked at. @throws if it is wrong */
export function enter(event: EventId, call: string, secrets: Secrets | undefined): Mint {
  const { ours, byHand, check } = FIELDS[event]();
  const way = secrets ? ours.find((one) => one.call === call) : byHand;
  if (!way || way.call !== call) throw new Error(`there is no ${call} in ${event}`);
  const mint = way.mint(secrets as Secrets);
  check(mint);
  return mint;
}
