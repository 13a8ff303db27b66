// What the page says is the same in code makes the same: each program in each language is run, and what it prints
// looked at.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { loadPyodide } from "pyodide";
import { verifyKey } from "../../dist/index.js";
import { bundled } from "./bundled.js";

/** @typedef {typeof import("../../site/src/mint/code.ts")} Code */
/** @typedef {import("../../site/src/mint/ask.ts").Ask} Ask */

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** @type {Code} */
const { codeOf } = await bundled("mint/code.ts");

const SYMBOLS = "'\"\\$`-é♠";
const word = `(?:${wordlist.join("|")})`;

/** @type {[name: string, ask: Ask, printed: RegExp, also?: (token: string) => boolean][]} */
const ASKS = [
  ["hex", { kind: "hex", nbytes: 20 }, /^[0-9a-f]{40}$/],
  ["base64url", { kind: "urlsafe", nbytes: 33 }, /^[\w-]{44}$/],
  ["a named alphabet", { kind: "string", alphabet: "base58", length: 22 }, /^[1-9A-HJ-NP-Za-km-z]{22}$/],
  ["an alphabet that Python names too", { kind: "string", alphabet: "letters", length: 30 }, /^[a-zA-Z]{30}$/],
  [
    "an alphabet that a shell would read",
    { kind: "string", alphabet: { symbols: SYMBOLS }, length: 40 },
    /^['"\\$`\-é♠]{40}$/u,
  ],
  ["an alphabet that begins with a dash", { kind: "string", alphabet: { symbols: "-+" }, length: 64 }, /^[-+]{64}$/],
  ["a UUID of version 4", { kind: "uuid4" }, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
  ["a UUID of version 7", { kind: "uuid7" }, /^01[0-9a-f]{6}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
  [
    "a password of four classes",
    { kind: "password", length: 16, lower: 1, upper: 1, digits: 1, symbols: 1 },
    /^[!-~]{16}$/,
    (text) => [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].every((one) => one.test(text)),
  ],
  [
    "a password without some symbols",
    { kind: "password", length: 12, lower: 0, digits: 2, exclude: { symbols: "-'l1" } },
    /^[a-km-z02-9]{12}$/,
    (text) => (text.match(/\d/g)?.length ?? 0) >= 2,
  ],
  [
    "a password of four symbols, one of each class",
    { kind: "password", length: 4, lower: 1, upper: 1, digits: 1, symbols: 1 },
    /^[!-~]{4}$/,
    (text) => [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].every((one) => one.test(text)),
  ],
  ["a password without conditions", { kind: "password", length: 8, upper: 0 }, /^[A-Z]{8}$/],
  ["a passphrase", { kind: "passphrase", count: 7, separator: "-" }, new RegExp(`^${word}(?:-${word}){6}$`)],
  [
    "a passphrase with capitals and spaces",
    { kind: "passphrase", count: 4, separator: " ", capitalize: true },
    new RegExp(`^${word}(?: ${word}){3}$`, "i"),
    (text) => /^[A-Z][a-z]+( [A-Z][a-z]+){3}$/.test(text),
  ],
  [
    "a key",
    { kind: "key", prefix: "acme_live", nbytes: 32 },
    /^acme_live_[0-9A-Za-z]{49}$/,
    (text) => verifyKey(text, { kind: "key", prefix: "acme_live", nbytes: 32 }),
  ],
  [
    "a short key",
    { kind: "key", prefix: "t", nbytes: 8 },
    /^t_[0-9A-Za-z]{17}$/,
    (text) => verifyKey(text, { kind: "key", prefix: "t", nbytes: 8 }),
  ],
];

describe("the same in code", () => {
  /** @type {(code: string) => string} */
  let python;

  before(async () => {
    let printed = "";
    const pyodide = await loadPyodide({ stdout: (line) => (printed += `${line}\n`) });
    pyodide.FS.writeFile("words.txt", wordlist.join("\n"));
    python = (code) => {
      printed = "";
      pyodide.runPython(code);
      return printed;
    };
  });

  for (const [name, ask, shape, also = () => true] of ASKS) {
    it(`makes ${name}`, () => {
      const command = codeOf(ask, "Command line").replace(/^npx secrets-wasm/, '"$0" dist/cli.js');
      const printed = {
        TypeScript: execFileSync(process.execPath, ["--input-type=module", "-e", codeOf(ask, "TypeScript")], {
          cwd: ROOT,
        }),
        "Command line": execFileSync("sh", ["-c", command, process.execPath], {
          cwd: ROOT,
          stdio: ["ignore", "pipe", "pipe"],
        }),
        Python: python(codeOf(ask, "Python")),
      };
      for (const [language, output] of Object.entries(printed)) {
        const [token = "", ...rest] = String(output).split("\n");
        // Not the token itself: a failure's text is no place for it.
        assert.ok(shape.test(token), `${language}: another shape, ${token.length} characters`);
        assert.ok(also(token), `${language}: not what was asked for`);
        assert.deepEqual(rest, [""], `${language}: one line`);
      }
      assert.equal(new Set(Object.values(printed).map(String)).size, 3);
    });
  }
});
