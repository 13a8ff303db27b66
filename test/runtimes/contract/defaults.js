// The package's own functions, on the entropy of the host.

/** @param {import("./findings.js").Findings} findings @param {import("../contract.js").Package} secrets */
export function testDefaults(findings, secrets) {
  const { check, same } = { check: findings.check.bind(findings), same: findings.same.bind(findings) };
  const random = new secrets.SystemRandom();
  same("DEFAULT_ENTROPY", 32, secrets.DEFAULT_ENTROPY);
  for (const [name, text, length, form] of /** @type {const} */ ([
    ["token_hex", secrets.token_hex, 64, /^[0-9a-f]*$/],
    ["tokenHex", secrets.tokenHex, 64, /^[0-9a-f]*$/],
    ["token_urlsafe", secrets.token_urlsafe, 43, /^[\w-]*$/],
    ["tokenUrlsafe", secrets.tokenUrlsafe, 43, /^[\w-]*$/],
  ])) {
    const [one, other] = [text(), text()];
    same(`${name}: length`, length, one.length);
    check(`${name}: characters`, form.test(one) && form.test(other));
    check(`${name}: twice`, one !== other, "the same twice");
  }
  for (const name of /** @type {const} */ (["token_bytes", "tokenBytes"])) {
    const bytes = secrets[name](1000);
    check(`${name}: an array`, bytes instanceof Uint8Array && bytes.length === 1000);
    // All of 1000 bytes from fewer than 100 values: not once in the age of the universe.
    check(`${name}: random`, new Set(bytes).size > 100, "too few values");
  }
  const uuids = secrets.minter({ kind: "uuid4" }).take(1000);
  same("minter: 1000 UUIDs", 1000, new Set(uuids).size);
  check(
    "minter: form",
    uuids.every((uuid) => /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(uuid)),
  );
  const mint = secrets.minter({ kind: "hex" });
  const before = mint.next();
  secrets.discard();
  check("discard: a minter goes on", /^[0-9a-f]{64}$/.test(mint.next()) && mint.next() !== before);
  check("discard: draws go on", /^[0-9a-f]{64}$/.test(secrets.token_hex()));
  const faces = new Set();
  for (let i = 0; i < 1000; i++) {
    faces.add(secrets.randbelow(6));
    faces.add(random.randint(0, 5));
    faces.add(secrets.choice([0, 1, 2, 3, 4, 5]));
  }
  same("dice", [0, 1, 2, 3, 4, 5], [...faces].sort());
  check("randbits", secrets.randbits(64n) < 1n << 64n);
  const doubles = secrets.fillRandom(new Float64Array(1000));
  check("fillRandom", new Set(doubles).size === 1000 && doubles.every((double) => double >= 0 && double < 1));
  check("fillBytes", new Set(secrets.fillBytes(new Uint8Array(70_000))).size === 256);
  check("fillRandbelow", new Set(secrets.fillRandbelow(new Uint8Array(1000), 6)).size === 6);
  check("fillRandbits", new Set(secrets.fillRandbits(new Uint16Array(1000), 2)).size === 4);
  const [one, other] = [random.random(), random.random()];
  check("random", one !== other, "the same twice");
  for (const name of /** @type {const} */ (["compare_digest", "compareDigest", "secureCompare"])) {
    check(`${name}: the same`, secrets[name]("swordfish", "swordfish"));
    check(`${name}: not the same`, !secrets[name]("swordfish", "swordfisk"));
  }
  check("secureCompare: beyond ASCII", secrets.secureCompare("gu\xe9ss", "gu\xe9ss"));
  for (const sent of [undefined, "gu\xe9ss", new Uint8Array(9), Proxy.revocable({}, {}).proxy]) {
    check("secureCompare: no equal string", !secrets.secureCompare(sent, "swordfish"));
  }
}
