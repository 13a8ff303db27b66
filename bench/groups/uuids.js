// UUIDs of version 4 and of version 7, RFC 9562.
import { must, text } from "../../tools/checks.js";
import { UUID4, UUID7 } from "../../tools/forms.js";
import { ofNode, other, randomJs, rawEntropy } from "../others.js";
import { CUT, FLAT, minting, onBothEngines } from "../ours.js";
import { randomUUID } from "../token-peers.js";

const uuid = { bits: 122, check: text(UUID4) };
const flat = /** @type {const} */ ({ ...uuid, form: "flat" });
const rope = /** @type {const} */ ({ ...uuid, form: "rope" });

/** @type {import("../groups.js").Group[]} */
export const uuids = [
  {
    name: "a UUID of version 4",
    unit: "UUID",
    contenders: [
      ...onBothEngines("uuid4()", { ...uuid, ...FLAT }, ({ uuid4 }) => {
        return () => uuid4();
      }),
      ...onBothEngines("minter uuid4: next()", { ...uuid, ...CUT }, minting({ kind: "uuid4" })),
      randomUUID,
      ofNode("randomUUID({ disableEntropyCache: true })", { ...flat, gives: "nothing prefetched" }, (crypto) => {
        const options = { disableEntropyCache: true };
        const { randomUUID } = crypto;
        return () => randomUUID(options);
      }),
      other("uuid v4()", { ...flat, gives: "calls randomUUID() where there is one" }, async () => {
        const { v4 } = await import("uuid");
        return () => v4();
      }),
      other("@lukeed/uuid/secure", { ...rope, gives: "a rope, used bytes left in its cache" }, async () => {
        const { v4 } = await import("@lukeed/uuid/secure");
        return () => v4();
      }),
      other(
        "@napi-rs/uuid v4()",
        // ChaCha12 of Rust's rand 0.8, seeded anew by the system after 64 KiB.
        { ...flat, gives: "native code; the state of its own generator stays in memory", needs: ["dlopen"] },
        async () => {
          const { default: uuid } = await import("@napi-rs/uuid");
          return () => uuid.v4();
        },
      ),
      other(
        "random-js uuid4()",
        // It takes two bits of one word for the variant and again for the digits beside it.
        { ...rope, gives: "a rope, used numbers left in its cache; some bits used twice" },
        async () => {
          const random = await randomJs();
          return () => random.uuid4();
        },
      ),
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
        minting({ kind: "uuid7" }),
      ),
      ...onBothEngines(
        "minter uuid7: take(100)",
        { form: "list", bits: 48, units: 100, gives: "rising strictly; the clock is read once", check: risingLists },
        ({ minter }) => {
          const mint = minter({ kind: "uuid7" });
          return () => mint.take(100);
        },
      ),
      other(
        "uuid v7()",
        { form: "rope", bits: 42, gives: "rising; used bytes left in its state", check: rising },
        async () => {
          const { v7 } = await import("uuid");
          return () => v7();
        },
      ),
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
