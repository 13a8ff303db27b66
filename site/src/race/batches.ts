// Who races for the curve: the same, many at once.
import type { MinterSpec, Secrets } from "secrets-wasm";
import { joined, lists, permutations } from "../../../tools/bulk-checks.js";
import { integers } from "../../../tools/checks.js";
import { BASE64URL_256, HEX_256, UUID4 } from "../../../tools/forms.js";
import { base64urlInto, belowInto, hexInto, shuffle, uuid } from "./by-hand.ts";
import { BOUND, type Mint, NBYTES, shuffling } from "./contenders.ts";
import type { EventId } from "./events.ts";

/** What mints batches of a size. */
type Sized = (size: number) => Mint;

interface Batch {
  ours(secrets: Secrets): Sized;
  readonly byHand: Sized;
  check(mint: Mint, size: number): void;
}

/** Beyond a piece of 65,536 bytes, so that the seams are looked at too. */
const CHECKED = 3000;

/** The least of a batch. A list of one cannot be shuffled. */
export const LEAST: Partial<Record<EventId, number>> = { shuffle: 3 };

/** Tokens of so many characters, one after the other in an array of bytes. */
function tokens(
  spec: MinterSpec,
  length: number,
  pattern: RegExp,
  byHand: (array: Uint8Array<ArrayBuffer>) => Mint,
): Batch {
  return {
    ours({ minter }) {
      const tokens = minter({ ...spec, separator: "" });
      return (size) => {
        const array = new Uint8Array(size * length);
        return () => {
          tokens.into(array);
          return array;
        };
      };
    },
    byHand: (size) => byHand(new Uint8Array(size * length)),
    check: (mint, size) => joined(pattern, size, length)(mint),
  };
}

const BATCHES: Record<EventId, Batch> = {
  hex: tokens({ kind: "hex", nbytes: NBYTES }, 64, HEX_256, hexInto),
  base64url: tokens({ kind: "urlsafe", nbytes: NBYTES }, 43, BASE64URL_256, base64urlInto),
  uuid: {
    ours({ minter }) {
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
      (size) =>
        shuffling(size, new SystemRandom()),
    byHand: (size) => shuffling(size, { shuffle }),
    check: (mint, size) => permutations(size)(mint),
  },
};

/** What mints a batch of any size, once one has been looked at. @throws if it is wrong */
export function enterBatches(event: EventId, secrets: Secrets | undefined): Sized {
  const { ours, byHand, check } = BATCHES[event];
  const sized = secrets ? ours(secrets) : byHand;
  check(sized(CHECKED), CHECKED);
  return sized;
}
