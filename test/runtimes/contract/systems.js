// Strings, passwords, passphrases, UUIDs and keys, from bytes that are known.
import { knownBytes, Replay } from "./replay.js";
import { hexOf } from "./text.js";

const POLICY = { length: 16, lower: 1, upper: 1, digits: /** @type {const} */ ([3, 4]), symbols: 0 };
const WORDS = ["orbit", "mango", "flint", "quilt", "zebra"];

/** @param {import("./findings.js").Bench} bench */
export function testSystems({ open, findings }) {
  const source = new Replay();
  const own = open(source.fill);
  /** What a call gives of the same bytes, whatever was drawn before. @template T @param {() => T} call */
  const from = (call) => {
    source.load(knownBytes(2000, 7));
    own.discard();
    return call();
  };
  const bytes = knownBytes(16, 7);
  const hex = hexOf(bytes);

  // Of 16 symbols each takes the low four bits of a byte.
  const digits = hexOf(bytes).replace(/.(.)/g, "$1");
  for (const name of /** @type {const} */ (["token_string", "tokenString"])) {
    const text = from(() => own[name]("hex", 16));
    findings.same(name, digits, text);
  }
  const emoji = from(() => own.token_string({ symbols: "😀é" }, 40));
  findings.same("token_string of emoji", 40, Array.from(emoji ?? "").length);

  const uuid4 = from(() => own.uuid4());
  const variant = "89ab"["0123456789abcdef".indexOf(hex.charAt(16)) & 3];
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ];
  findings.same("uuid4", parts.join("-"), uuid4);

  const before = Date.now();
  const uuids = from(() => [own.uuid7(), own.uuid7(), own.uuid7()]);
  const clock = uuids.map((uuid) => Number.parseInt(String(uuid).replaceAll("-", "").slice(0, 12), 16));
  findings.check(
    "uuid7: time",
    clock.every((time) => time >= before && time <= Date.now() + 1),
  );
  findings.check(
    "uuid7: form",
    uuids.every((uuid) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(uuid)),
  );
  findings.same("uuid7: rising", [...uuids].sort(), uuids);
  findings.same("uuid7: its own bytes", hexOf(knownBytes(10, 7).subarray(4)), String(uuids[0]).slice(24));

  const password = from(() => own.password(POLICY));
  findings.check("password", /^[!-~]{16}$/.test(password) && /[a-z]/.test(password) && /[A-Z]/.test(password));
  findings.check("password: digits", /^(\D*\d){3,4}\D*$/.test(password));
  findings.same(
    "password: replayed",
    password,
    from(() => own.password(POLICY)),
  );

  const words = from(() => Array.from({ length: 6 }, () => own.choice(WORDS)));
  findings.same(
    "passphrase",
    words.join("."),
    from(() => own.passphrase(WORDS, 6, { separator: "." })),
  );

  const body = from(() => own.token_string("base62", 43));
  const key = from(() => own.minter({ kind: "key", prefix: "acme" }).next());
  findings.same("key: body", `acme_${body}`, String(key).slice(0, -6));
  const compared = [key, body, undefined].map((sent) => own.secureCompare(sent, key));
  findings.same("secureCompare", "true, false, false", compared.join(", "));
}

/**
 * What takes no entropy.
 *
 * @param {import("./findings.js").Findings} findings
 * @param {import("../contract.js").Package} secrets
 */
export function testFigures(findings, secrets) {
  const spec = /** @type {const} */ ({ kind: "key", prefix: "acme" });
  const key = secrets.minter(spec).next();
  findings.check("verifyKey", secrets.verifyKey(key, spec));
  findings.check(
    "verifyKey: a wrong symbol",
    !secrets.verifyKey(
      key.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
      spec,
    ),
  );
  findings.check("keyPattern", secrets.keyPattern(spec).test(` ${key} `));
  findings.same("bitsFor", 109, secrets.bitsFor({ tokens: 1e12, probability: 1e-9 }));
  findings.same("lengthFor", 22, secrets.lengthFor({ alphabet: "base58", bits: 128 }));
  findings.same("collision of two of one bit", 0.5, secrets.collision({ bits: 1, tokens: 2 }));
  findings.same("passwordBits", 4 * Math.log2(10), secrets.passwordBits({ length: 4, digits: 0 }));
  // Of a number of possibilities that has 64 bits at the top: Hermes takes such a bigint for a negative number.
  const bits = secrets.passwordBits({ length: 16, lower: 1 });
  findings.check("passwordBits of many", Math.abs(bits - 75.20703549025748) < 1e-9, `${bits}`);
  findings.same("passphraseBits", 12, secrets.passphraseBits(["a", "b", "c", "d"], 6));
  findings.same("ALPHABETS", 58, secrets.ALPHABETS.base58.length);
}
