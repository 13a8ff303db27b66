// UUIDs of version 4 and of version 7, RFC 9562.
import { must, text } from "../../tools/checks.js";
import { UUID4, UUID7 } from "../../tools/forms.js";
import { rawEntropy } from "../limit.js";
import { onBothEngines } from "../ours.js";
import { randomUUID } from "../token-peers.js";

/** @typedef {import("../groups.js").Group} Group */

const check = text(UUID4);
const secret = /** @type {const} */ ({ grade: "secret", bits: 122, check });

/** @type {Group[]} */
export const uuids = [
  {
    name: "a UUID of version 4",
    unit: "UUID",
    contenders: [
      ...onBothEngines(
        "uuid4()",
        { form: "flat", bits: 122, gives: "flat; used bytes and text wiped", check },
        ({ uuid4 }) => {
          return () => uuid4();
        },
      ),
      ...onBothEngines(
        "minter uuid4: next()",
        { form: "cut", bits: 122, gives: "cut from a text of at most 4 KB, not wiped", check },
        ({ minter }) => {
          const mint = minter({ kind: "uuid4" });
          return () => mint.next();
        },
      ),
      randomUUID,
      {
        ...secret,
        name: "randomUUID({ disableEntropyCache: true })",
        form: "flat",
        gives: "nothing bought ahead",
        needs: ["node:crypto"],
        async make() {
          const { randomUUID } = await import("node:crypto");
          const options = { disableEntropyCache: true };
          return () => randomUUID(options);
        },
      },
      {
        ...secret,
        name: "uuid v4()",
        form: "flat",
        gives: "calls randomUUID() where there is one",
        async make() {
          const { v4 } = await import("uuid");
          return () => v4();
        },
      },
      {
        ...secret,
        name: "@lukeed/uuid/secure",
        form: "rope",
        gives: "a rope, used bytes left in its cache",
        async make() {
          const { v4 } = await import("@lukeed/uuid/secure");
          return () => v4();
        },
      },
      {
        ...secret,
        name: "@napi-rs/uuid v4()",
        form: "flat",
        // ChaCha12 of Rust's rand 0.8, seeded anew by the system after 64 KiB.
        gives: "native code; the state of its own generator stays in memory",
        needs: ["dlopen"],
        async make() {
          const { default: uuid } = await import("@napi-rs/uuid");
          return () => uuid.v4();
        },
      },
      {
        ...secret,
        name: "random-js uuid4()",
        form: "rope",
        // It takes two bits of one word for the variant and again for the digits beside it.
        gives: "a rope, used numbers left in its cache; some bits used twice",
        async make() {
          const { Random, browserCrypto } = await import("random-js");
          const random = new Random(browserCrypto);
          return () => random.uuid4();
        },
      },
      rawEntropy(16),
    ],
  },
  {
    name: "a UUID of version 7",
    unit: "UUID",
    contenders: [
      ...onBothEngines(
        "minter uuid7: next()",
        { form: "cut", bits: 48, gives: "rising strictly; the clock is read for each", check: rising },
        ({ minter }) => {
          const mint = minter({ kind: "uuid7" });
          return () => mint.next();
        },
      ),
      ...onBothEngines(
        "minter uuid7: take(100)",
        { form: "list", bits: 48, units: 100, gives: "rising strictly; the clock is read once", check: risingLists },
        ({ minter }) => {
          const mint = minter({ kind: "uuid7" });
          return () => mint.take(100);
        },
      ),
      {
        grade: "secret",
        bits: 42,
        check: rising,
        name: "uuid v7()",
        form: "rope",
        gives: "rising; used bytes left in its state",
        async make() {
          const { v7 } = await import("uuid");
          return () => v7();
        },
      },
    ],
  },
];

/** Each above the last. @param {import("../groups.js").Mint} mint */
function rising(mint) {
  let last = "";
  text(UUID7)(() => {
    const value = String(mint());
    must(value > last, "not above the last");
    last = value;
    return value;
  });
}

/** The same of lists. @param {import("../groups.js").Mint} mint */
function risingLists(mint) {
  /** @type {string[]} */
  let list = [];
  rising(() => {
    if (list.length === 0) list = [...mint()];
    return list.shift();
  });
}
