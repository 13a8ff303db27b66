// Calls among others, as in a server. Alone, a contender is compiled for one kind of argument and inlined into the loop
// that times it. Here every process makes the same other calls, ours and the peers', before the contender is checked
// and between its samples. They are not timed.

import { ALPHABET } from "../tools/forms.js";
import { cryptoWords, randomJs } from "./others.js";
import { secretsOn } from "./ours.js";

/** @typedef {import("./groups.js").Contender} Contender */
/** @typedef {import("./groups.js").Group} Group */
/** @typedef {() => unknown} Call */

const POLICY = { length: 16, lower: 1, upper: 1, digits: 1, symbols: 1 };
const list = Array.from({ length: 10 }, (_, i) => i);

/** Ours, of the engine that the process has. @param {"wasm" | "js"} engine @returns {Promise<Call[]>} */
async function own(engine) {
  const secrets = await secretsOn(engine);
  const random = new secrets.SystemRandom();
  const hex = secrets.minter({ kind: "hex", nbytes: 32 });
  const urlsafe = secrets.minter({ kind: "urlsafe", nbytes: 32 });
  const uuid = secrets.minter({ kind: "uuid4" });
  const string = secrets.minter({ kind: "string", alphabet: { symbols: ALPHABET }, length: 32 });
  const key = secrets.minter({ kind: "key", prefix: "sk_live", nbytes: 32 });
  const [token, sent] = [secrets.token_urlsafe(), secrets.token_urlsafe()];
  const [left, right] = [secrets.token_bytes(), secrets.token_bytes()];
  const dice = new Uint8Array(16);
  return [
    () => secrets.randbelow(6),
    () => secrets.randbelow(1000),
    () => secrets.randbelow(2 ** 31),
    () => secrets.randbelow(2 ** 40),
    () => secrets.randbelow(10n ** 20n),
    () => secrets.randbits(1),
    () => secrets.randbits(31),
    () => secrets.randbits(53),
    () => secrets.randbits(128n),
    () => secrets.choice(list),
    () => secrets.choice(ALPHABET),
    () => random.random(),
    () => random.randint(1, 6),
    () => random.uniform(0, 10),
    () => random.choices(list, { k: 3 }),
    () => random.sample(list, 3),
    () => random.shuffle(list),
    () => secrets.token_bytes(16),
    () => secrets.token_bytes(),
    () => secrets.token_hex(16),
    () => secrets.token_hex(),
    () => secrets.token_urlsafe(16),
    () => secrets.token_urlsafe(),
    () => secrets.uuid4(),
    () => secrets.uuid7(),
    () => secrets.password(POLICY),
    () => secrets.compare_digest(token, sent),
    () => secrets.compare_digest(left, right),
    () => secrets.fillRandbelow(dice, 6),
    () => hex.next(),
    () => urlsafe.next(),
    () => uuid.next(),
    () => string.next(),
    () => key.next(),
  ];
}

/** The peers' and the runtime's own. @type {(() => Promise<Call[]>)[]} */
const peers = [
  async () => {
    const { uniformInt } = await import("pure-rand/distribution/uniformInt");
    const { uniformFloat64 } = await import("pure-rand/distribution/uniformFloat64");
    const source = cryptoWords();
    return [
      () => uniformInt(source, 0, 5),
      () => uniformInt(source, 0, 999),
      () => uniformInt(source, 0, 2 ** 31 - 1),
      () => uniformInt(source, 0, 2 ** 40 - 1),
      () => uniformInt(source, -10, 10),
      () => uniformFloat64(source),
    ];
  },
  async () => {
    const random = await randomJs();
    return [
      () => random.integer(0, 5),
      () => random.integer(0, 999),
      () => random.integer(0, 2 ** 40 - 1),
      () => random.realZeroToOneExclusive(),
      () => random.pick(list),
      () => random.shuffle(list),
      () => random.hex(64),
      () => random.string(32, ALPHABET),
      () => random.uuid4(),
    ];
  },
  async () => {
    const { customAlphabet, nanoid } = await import("nanoid");
    const string = customAlphabet(ALPHABET, 32);
    return [() => nanoid(), () => nanoid(43), () => string()];
  },
  async () => {
    const { v4, v7 } = await import("uuid");
    return [() => v4(), () => v7()];
  },
  async () => {
    const { uid } = await import("uid/secure");
    return [() => uid(32), () => uid(64)];
  },
  async () => {
    const { default: cryptoRandomString } = await import("crypto-random-string");
    const hex = /** @type {const} */ ({ length: 64, type: "hex" });
    const letters = /** @type {const} */ ({ length: 64, type: "alphanumeric" });
    return [() => cryptoRandomString(hex), () => cryptoRandomString(letters)];
  },
  async () => [
    () => globalThis.crypto.getRandomValues(new Uint8Array(32)),
    () => globalThis.crypto.getRandomValues(new Uint32Array(1)),
    () => globalThis.crypto.randomUUID(),
  ],
  async () => {
    const { randomBytes, randomInt } = await import("node:crypto");
    return [
      () => randomBytes(32).toString("hex"),
      () => randomBytes(16).toString("base64url"),
      () => randomInt(6),
      () => randomInt(2 ** 40),
    ];
  },
];

/**
 * Makes each of the calls once. What a runtime lacks is left out.
 * @param {"wasm" | "js"} engine @returns {Promise<() => void>}
 */
async function otherCalls(engine) {
  const found = await Promise.allSettled(peers.map((calls) => calls()));
  const calls = found.flatMap((peer) => (peer.status === "fulfilled" ? peer.value : []));
  const all = [...(await own(engine)), ...calls];
  return () => {
    for (const call of all) call();
  };
}

/** The same job, served. Programs of another language have no such calls. @param {Group} group @returns {Group} */
export function served({ name, contenders, ...group }) {
  return {
    ...group,
    name: `${name}, served among other calls`,
    contenders: contenders
      .filter(({ program }) => program === undefined)
      .map((contender) => ({
        ...contender,
        others: () => otherCalls(contender.engine === "JavaScript" ? "js" : "wasm"),
      })),
  };
}
