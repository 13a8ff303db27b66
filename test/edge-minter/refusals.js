// Requests that get no token, and what they are told.
import assert from "node:assert/strict";
import { it } from "node:test";

/** @typedef {{ status: number | undefined, headers: import("node:http").IncomingHttpHeaders, text: string }} Answer */
/** @typedef {(path: string, options?: { method?: string, headers?: Record<string, string> }) => Promise<Answer>} Ask */

const COUNT = { parameter: "count", minimum: 1, maximum: 1_000_000 };
const NBYTES = { parameter: "nbytes", minimum: 1, maximum: 1024 };
const LENGTH = { parameter: "length", minimum: 1, maximum: 1024 };
const SYMBOLS = { parameter: "symbols", minimum: 2, maximum: 256 };

/** 257 different code points from U+0100 on. */
const TOO_MANY = encodeURIComponent(String.fromCodePoint(...Array.from({ length: 257 }, (_, index) => 0x100 + index)));

/** A path, and the parameter that is named with its range. @type {[string, typeof COUNT][]} */
const OUT_OF_RANGE = [
  ...["0", "1000001", "-1", "1.5", "1e3", "", "%201", "+1", "0x10", "NaN", "Infinity", "1,000", "9".repeat(400)].map(
    (value) => /** @type {[string, typeof COUNT]} */ ([`/hex?count=${value}`, COUNT]),
  ),
  ["/hex?nbytes=0", NBYTES],
  ["/hex?nbytes=1025", NBYTES],
  ["/urlsafe?nbytes=1025", NBYTES],
  ["/urlsafe?nbytes=%EF%BC%91", NBYTES],
  ["/urlsafe?count=1000001", COUNT],
  ["/uuid?count=1000001", COUNT],
  ["/uuid?count=1&count=1", COUNT],
  ["/hex?nbytes=16&nbytes=32", NBYTES],
  ["/string?symbols=ab&length=0", LENGTH],
  ["/string?symbols=ab&length=1025", LENGTH],
  ["/string?symbols=ab", LENGTH],
  ["/string?symbols=&length=5", SYMBOLS],
  ["/string?symbols=a&length=5", SYMBOLS],
  ["/string?symbols=aa&length=5", SYMBOLS],
  ["/string?symbols=abca&length=5", SYMBOLS],
  ["/string?symbols=%F0%9F%98%80&length=5", SYMBOLS],
  [`/string?symbols=${TOO_MANY}&length=5`, SYMBOLS],
  ["/string?symbols=ab%0A&length=5", SYMBOLS],
  ["/string?symbols=xe%CC%81&length=5", SYMBOLS],
  ["/string?symbols=ab%00&length=5", SYMBOLS],
  ["/string?symbols=ab%E2%80%A8&length=5", SYMBOLS],
  ["/string?symbols=ab%FF&length=5", SYMBOLS],
  ["/string?symbols=ab&symbols=cd&length=5", SYMBOLS],
];

/** A path, the parameter it does not have, and those it has. @type {[string, string, string[]][]} */
const UNKNOWN = [
  ["/hex?bytes=3", "bytes", ["nbytes", "count"]],
  ["/hex?Count=3", "Count", ["nbytes", "count"]],
  ["/uuid?nbytes=3", "nbytes", ["count"]],
  ["/string?symbols=ab&length=3&nbytes=3", "nbytes", ["alphabet", "symbols", "length", "count"]],
  ["/hex?__proto__=1", "__proto__", ["nbytes", "count"]],
  ["/hex?=1", "", ["nbytes", "count"]],
  ["/?count=1", "count", []],
  [`/uuid?${"x".repeat(1000)}=1`, "x".repeat(40), ["count"]],
];

/** @param {Answer} response @param {number} status */
function problem({ status: given, headers, text }, status) {
  assert.equal(given, status);
  assert.equal(headers["content-type"], "application/problem+json");
  const details = JSON.parse(text);
  assert.equal(details.status, status);
  assert.equal(typeof details.title, "string");
  assert.ok(details.detail.length > 10);
  return details;
}

/** @param {Ask} ask */
export function refusals(ask) {
  for (const [path, expected] of OUT_OF_RANGE) {
    it(`${path.slice(0, 60)} is refused, with the range`, async () => {
      const { title, status, detail, ...members } = problem(await ask(path), 400);
      assert.equal(title, "Bad Request");
      assert.deepEqual(members, expected);
      assert.ok(detail.startsWith(`${members.parameter}: `));
      const repeated = new URL(path, "http://localhost").searchParams.getAll(members.parameter).length > 1;
      assert.ok(detail.includes(repeated ? "more than once" : `${members.minimum} to ${members.maximum}`), detail);
    });
  }

  it("an alphabet has a name that there is, or symbols", async () => {
    for (const name of ["ab", "Base58", "valueOf", "__proto__", ""]) {
      const details = problem(await ask(`/string?alphabet=${name}&length=5`), 400);
      assert.equal(details.parameter, "alphabet");
      assert.ok(details.names.includes("base58"));
    }
    for (const query of ["length=5", "alphabet=hex&symbols=ab&length=5"]) {
      assert.match(problem(await ask(`/string?${query}`), 400).detail, /^alphabet, symbols: expected one of them$/);
    }
  });

  for (const [path, parameter, parameters] of UNKNOWN) {
    it(`${path.slice(0, 60)} has a parameter that there is not`, async () => {
      const details = problem(await ask(path), 400);
      assert.equal(details.parameter, parameter);
      assert.deepEqual(details.parameters, parameters);
      for (const name of parameters) assert.ok(details.detail.includes(name));
    });
  }

  it("other paths are refused, with the paths there are", async () => {
    for (const path of ["/nothing", "/hex/", "/HEX", "//hex", "/__proto__", "/constructor", "/%68ex"]) {
      const details = problem(await ask(path), 404);
      assert.deepEqual(details.paths, ["/", "/hex", "/urlsafe", "/uuid", "/string"]);
    }
  });

  it("other methods are refused, with those that there are", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      for (const path of ["/", "/hex"]) {
        const response = await ask(path, { method });
        problem(response, 405);
        assert.equal(response.headers.allow, "GET, HEAD");
      }
    }
  });
}
