// UUIDs of version 4, RFC 9562.
import { text } from "../checks.js";
import { UUID4 } from "../forms.js";
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
];
