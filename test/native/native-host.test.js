// The native host of examples/raw-core: it answers as the package does from the same bytes, without JavaScript.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { createSecrets } from "secrets-wasm";

const SCRIPT = fileURLToPath(new URL("../../examples/raw-core/native/run", import.meta.url));
const CORE = fileURLToPath(import.meta.resolve("secrets-wasm/core.wasm"));
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ-";
const BYTES = Uint8Array.from({ length: 1000 }, (_, i) => (i * i * 7 + i) % 251);

const directory = mkdtempSync(join(tmpdir(), "native-host-"));
after(() => rmSync(directory, { recursive: true }));

/** @param {string} name @param {Uint8Array} bytes */
function file(name, bytes) {
  const path = join(directory, name);
  writeFileSync(path, bytes);
  return path;
}

/** @param {string[]} parameters */
function run(...parameters) {
  const { status, stdout, stderr } = spawnSync(SCRIPT, parameters, { encoding: "utf8" });
  return { status, stdout, stderr: stderr.trim() };
}

/** The lines after each title. @param {string} stdout */
function sections(stdout) {
  const lines = stdout.split("\n");
  return Object.fromEntries(
    ["hex", "base64url", "uuid4", "strings"].map((title) => {
      const start = lines.indexOf(`${title}:`) + 1;
      return [title, lines.slice(start, start + 3)];
    }),
  );
}

test("answers as the package does from the same bytes", () => {
  const { status, stdout, stderr } = run(CORE, file("entropy", BYTES));
  assert.deepEqual({ status, stderr }, { status: 0, stderr: "" });
  let used = 0;
  const { token_hex, token_urlsafe, minter, fillRandbelow } = createSecrets({
    entropy(/** @type {Uint8Array} */ buffer) {
      buffer.set(BYTES.subarray(used, used + buffer.length));
      used += buffer.length;
    },
    pool: 0,
  });
  const three = (/** @type {() => string} */ next) => [next(), next(), next()];
  assert.deepEqual(sections(stdout), {
    hex: three(() => token_hex(32)),
    base64url: three(() => token_urlsafe(32)),
    uuid4: minter({ kind: "uuid4" }).take(3),
    strings: Array.from(fillRandbelow(new Uint8Array(48), ALPHABET.length), (n) => ALPHABET[n])
      .join("")
      .match(/.{16}/g),
  });
  assert.match(stdout, /\nknown bytes gave the known text, and the memory is wiped\n$/);
});

test("takes its own entropy from the operating system", () => {
  const outputs = [run(CORE), run(CORE)].map(({ stdout }) => Object.values(sections(stdout)).flat());
  const tokens = outputs.flat();
  assert.equal(tokens.length, 24);
  assert.equal(new Set(tokens).size, 24);
  for (const token of outputs.flatMap((output) => output.slice(0, 3))) assert.match(token, /^[0-9a-f]{64}$/);
});

test("hands out nothing when the source fails", () => {
  assert.deepEqual(run(CORE, file("short", BYTES.subarray(0, 95))), {
    status: 1,
    stdout: "",
    stderr: "the source of entropy has failed",
  });
});

test("refuses what is not the core", () => {
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  assert.equal(run(file("empty.wasm", empty)).stderr, "core.wasm: expected one import, a memory");
  assert.equal(run(file("none.wasm", empty.subarray(0, 4))).status, 1);
});
