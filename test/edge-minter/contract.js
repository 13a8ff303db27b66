// What the example promises over HTTP, the same in every runtime.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { answer } from "./http.js";
import { refusals } from "./refusals.js";

/** @typedef {import("./servers.js").Running} Running */

/** A path, and what each of its tokens is. @type {[string, RegExp][]} */
const TOKENS = [
  ["/hex", /^[0-9a-f]{64}$/],
  ["/hex?nbytes=1", /^[0-9a-f]{2}$/],
  ["/hex?nbytes=1024", /^[0-9a-f]{2048}$/],
  ["/urlsafe", /^[\w-]{43}$/],
  ["/urlsafe?nbytes=1024", /^[\w-]{1366}$/],
  ["/uuid", /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
  ["/string?symbols=01&length=1024", /^[01]{1024}$/],
  ["/string?alphabet=base64&length=60", /^[A-Za-z0-9+/]{60}$/],
  ["/string?symbols=a%2Bb&length=7", /^[ab+]{7}$/],
  ["/string?symbols=a+%22%5C&length=60", /^[a "\\]{60}$/],
  ["/string?symbols=%F0%9F%98%80a%C3%A9%22&length=90", /^[😀aé"]{90}$/u],
];

/** Counts on both sides of the places where a chunk of 64 KB ends, for tokens of 64 characters and their separators. */
const COUNTS = [1, 2, 977, 978, 992, 993, 1008, 1009, 2016, 2017, 5000];

/** @type {[string, (text: string) => string[]][]} */
const FORMATS = [
  ["text/plain", (text) => lines(text)],
  ["application/x-ndjson", (text) => lines(text).map((line) => JSON.parse(line))],
  ["application/json", (text) => JSON.parse(text)],
];

/** The lines of a text, each of them ended. @param {string} text */
function lines(text) {
  assert.ok(text.endsWith("\n"), "the last line is not ended");
  return text.slice(0, -1).split("\n");
}

/** What a client sends, and what it gets: none for 406. @type {[string | undefined, string | undefined][]} */
const ACCEPTS = [
  [undefined, "text/plain; charset=utf-8"],
  ["*/*", "text/plain; charset=utf-8"],
  ["text/*", "text/plain; charset=utf-8"],
  ["text/plain;charset=UTF-8", "text/plain; charset=utf-8"],
  ["application/json", "application/json"],
  ["APPLICATION/JSON", "application/json"],
  ["application/json; charset=utf-8", "application/json"],
  ["application/x-ndjson", "application/x-ndjson"],
  ["text/plain;q=0.5, application/json;q=0.6", "application/json"],
  ["text/plain;q=0.5, application/json;q=0.4, application/x-ndjson;q=0.9", "application/x-ndjson"],
  ["text/plain;q=0, */*", "application/x-ndjson"],
  ["text/html, application/json;q=0.1, */*;q=0.01", "application/json"],
  ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/plain; charset=utf-8"],
  ["text/*;q=0, application/*;q=0.2", "application/x-ndjson"],
  ["text/html", undefined],
  ["image/*, text/html;q=0.8", undefined],
  ["*/*;q=0", undefined],
  ["text/plain;q=0, application/json;q=0, application/x-ndjson;q=0", undefined],
];

/** @param {string} name @param {() => Promise<Running>} start */
export function contract(name, start) {
  describe(`in ${name}`, () => {
    /** @type {Running} */
    let server;
    before(async () => {
      server = await start();
    });
    after(() => server?.stop());

    /** @param {string} path @param {Parameters<typeof answer>[1]} [options] */
    const ask = async (path, options) => {
      const response = await answer(server.origin + path, options);
      assert.equal(response.headers["cache-control"], "no-store");
      assert.equal(response.headers["x-content-type-options"], "nosniff");
      assert.deepEqual(
        Object.keys(response.headers).filter((header) => header.startsWith("access-control")),
        [],
      );
      return response;
    };

    for (const [path, pattern] of TOKENS) {
      for (const [accept, read] of FORMATS) {
        it(`${path} as ${accept}`, async () => {
          for (const count of [undefined, 3, 40]) {
            const query = count === undefined ? "" : `${path.includes("?") ? "&" : "?"}count=${count}`;
            const { status, text } = await ask(path + query, { headers: { accept } });
            assert.equal(status, 200);
            const tokens = read(text);
            assert.equal(tokens.length, count ?? 1);
            for (const token of tokens) assert.match(token, pattern);
          }
        });
      }
    }

    it("the tokens of answers of any length are whole and each another", async () => {
      // Two of these tokens of 256 bits are equal with a probability of 2^-223.
      /** @type {Set<string>} */
      const seen = new Set();
      let asked = 0;
      for (const [accept, read] of FORMATS) {
        for (const count of COUNTS) {
          const { headers, text } = await ask(`/hex?count=${count}`, { headers: { accept } });
          // workerd shows by nothing else that an answer was cut. Bun states no length of a stream, and resets instead.
          const length = headers["content-length"];
          if (length !== undefined || name !== "Bun") assert.equal(length, String(text.length));
          const tokens = read(text);
          assert.equal(tokens.length, count);
          for (const token of tokens) assert.match(token, /^[0-9a-f]{64}$/);
          for (const token of tokens) seen.add(token);
          asked += count;
        }
      }
      assert.equal(seen.size, asked);
    });

    it("symbols that UTF-8 or JSON write in several bytes, over several chunks", async () => {
      for (const [accept, read] of FORMATS) {
        const { text } = await ask("/string?symbols=a%22%5C%C3%A9%F0%9F%98%80&length=64&count=2000", {
          headers: { accept },
        });
        const tokens = read(text);
        assert.equal(tokens.length, 2000);
        for (const token of tokens) assert.match(token, /^[a"\\é😀]{64}$/u);
        // One of the five symbols is missing from 128,000 of them with a probability below 10^-12000.
        assert.deepEqual(new Set(tokens.join("")).size, 5);
      }
    });

    for (const [accept, expected] of ACCEPTS) {
      it(`Accept: ${accept ?? "(none)"} gives ${expected ?? "406"}`, async () => {
        const headers = accept === undefined ? undefined : { accept };
        const response = await ask("/uuid", headers && { headers });
        assert.equal(response.headers.vary, "accept");
        if (expected === undefined) {
          assert.equal(response.status, 406);
          assert.equal(response.headers["content-type"], "application/problem+json");
          assert.deepEqual(
            JSON.parse(response.text).offers,
            FORMATS.map(([type]) => type),
          );
        } else {
          assert.equal(response.status, 200);
          assert.equal(response.headers["content-type"], expected);
        }
      });
    }

    it("a million is the most, and is given", async () => {
      const { status, text } = await ask("/hex?nbytes=1&count=1000000");
      assert.equal(status, 200);
      assert.equal(text.length, 3_000_000);
    });

    it("GET / says how to ask, and HEAD of anything has the headers alone", async () => {
      const help = await ask("/");
      assert.equal(help.headers["content-type"], "text/plain; charset=utf-8");
      for (const path of ["/hex", "/urlsafe", "/uuid", "/string"]) assert.ok(help.text.includes(`GET ${path}`));
      for (const range of ["1 to 1024", "1 to 1000000", "2 to 256"]) assert.ok(help.text.includes(range));
      for (const path of ["/", "/hex?count=1000000", "/uuid", "/hex?count=0", "/nothing"]) {
        const [get, head] = [await ask(path.replace("1000000", "10")), await ask(path, { method: "HEAD" })];
        assert.equal(head.text, "");
        assert.equal(head.status, get.status);
        for (const header of ["content-type", "vary"]) assert.equal(head.headers[header], get.headers[header]);
        // No length, or that of the GET: never 0.
        const length = head.headers["content-length"];
        if (path === "/hex?count=1000000") assert.equal(length, undefined);
        else if (length !== undefined) assert.equal(length, get.headers["content-length"]);
      }
    });

    refusals(ask);
  });
}
