// Who races for the curve: the same, many at once.

import type { MinterSpec, Secrets } from "secrets-wasm";
import { joined, lists, permutations } from "../../../tools/bulk-checks.js";
import { integers } from "../../../tools/checks.js";
import { BASE64URL_256, HEX_256, UUID4 } from "../../../tools/forms.js";
import { base64urlInto, belowInto, hexInto, shuffle, uuid } from "./by-hand.ts";
import { BOUND, type Mint, NBYTES } from "./contenders.ts";
import type { EventId } from "./events.ts";

interface Batch {
  ours(secrets: Secrets): (size: number) => Mint;
  byHand(size: number): Mint;
  check(mint: Mint, size: number): void;
}

/** Beyond a piece of 65,536 bytes, so that the seams are looked at too. */
const CHECKED = 3000;

/** The least of a batch. A list of one cannot be shuffled. */
export const LEAST: Partial<Record<EventId, number>> = { shuffle: 3 };

function into(spec: MinterSpec, length: number) {
  return ({ minter }: Secrets) => {
    const tokens = minter({ ...spec, separator: "" });
    return (size: number) => {
      const array = new Uint8Array(size * length);
      return () => {
        tokens.into(array);
        return array;
      };
    };
  };
}

const list = (size: number) => Array.from({ length: size }, (_, card) => card);

const BATCHES: Record<EventId, Batch> = {
  hex: {
    ours: into({ kind: "hex", nbytes: NBYTES }, 64),
    byHand: (size) => hexInto(new Uint8Array(size * 64)),
    check: (mint, size) => joined(HEX_256, size, 64)(mint),
  },
  base64url: {
    ours: into({ kind: "urlsafe", nbytes: NBYTES }, 43),
    byHand: (size) => base64urlInto(new Uint8Array(size * 43)),
    check: (mint, size) => joined(BASE64URL_256, size, 43)(mint),
  },
  uuid: {
    ours: ({ minter }) => {
      const uuids = minter({ kind: "uuid4" });
      return (size) => () => uuids.take(size);
    },
    byHand: (size) => () => {
      const uuids: string[] = [];
      for (let i = 0; i < size; i++) uuids.push(uuid());
      return uuids;
    },
    check: (mint, size) => lists(UUID4, size)(mint),
  },
  integer: {
    ours:
      ({ fillRandbelow }) =>
      (size) => {
        const array = new Uint16Array(size);
        return () => fillRandbelow(array, BOUND);
      },
    byHand: (size) => belowInto(new Uint16Array(size), BOUND),
    check(mint, size) {
      let values: number[] = [];
      integers(BOUND)(() => {
        if (values.length === 0) values = [...(mint() as Uint16Array)];
        if (values.length > size) throw new Error(`more than ${size}`);
        return values.pop();
      });
    },
  },
  shuffle: {
    ours:
      ({ SystemRandom }) =>
      (size) => {
        const [random, cards] = [new SystemRandom(), list(size)];
        return () => {
          random.shuffle(cards);
          return cards;
        };
      },
    byHand: (size) => {
      const cards = list(size);
      return () => {
        shuffle(cards);
        return cards;
      };
    },
    check: (mint, size) => permutations(size)(mint),
  },
};

/** What mints a batch of any size, once one has been looked at. @throws if it is wrong */
export function enterBatches(event: EventId, secrets: Secrets | undefined): (size: number) => Mint {
  const { ours, byHand, check } = BATCHES[event];
  const sized = secrets ? ours(secrets) : byHand;
  check(sized(CHECKED), CHECKED);
  return sized;
}
