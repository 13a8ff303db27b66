// How much entropy is drawn for whom, seen from outside: what a reader does not read is not minted.
import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { answer, open } from "./http.js";

/** @typedef {import("./servers.js").Running} Running */

/** 51 MB of entropy, 102 MB of text. */
const LARGE = "nbytes=1024&count=50000";
const LARGE_ENTROPY = 1024 * 50_000;

/**
 * What may be drawn for a reader that has read nothing: what the sockets of both sides hold, up to 10 MB of text with
 * Linux's defaults, and a chunk or two; not the 51 MB.
 */
const WAITING = 16 * 1024 * 1024;

/** The size of a refill. */
const POOL = 65_536;

/** @param {string} name @param {() => Promise<Running>} start a server of counted.js */
export function streams(name, start) {
  describe(`in ${name}`, () => {
    /** @type {Running} */
    let server;
    before(async () => {
      server = await start();
    });
    after(() => server?.stop());

    const drawn = async () => Number((await answer(`${server.origin}/drawn`)).text);
    const allow = (/** @type {number} */ bytes) => answer(`${server.origin}/allow?bytes=${bytes}`);

    /** What has been drawn, once half a second has added nothing. */
    const settled = async () => {
      for (let last = -1, deadline = Date.now() + 10_000; ; ) {
        const now = await drawn();
        if (now === last) return now;
        assert.ok(Date.now() < deadline, "entropy is drawn without end");
        last = now;
        await sleep(500);
      }
    };

    // First, before anything is prefetched.
    it("without entropy there is a 503 with nothing of a token, and with entropy again there are tokens", async () => {
      await allow(0);
      for (const path of ["/hex", "/hex?count=1000000", "/uuid", "/string?symbols=a%C3%A9&length=5"]) {
        for (const accept of ["text/plain", "application/json"]) {
          const { status, headers, text } = await answer(server.origin + path, { headers: { accept } });
          assert.equal(status, 503);
          assert.equal(headers["content-type"], "application/problem+json");
          assert.equal(headers["cache-control"], "no-store");
          assert.deepEqual(JSON.parse(text), {
            title: "Service Unavailable",
            status: 503,
            detail: "The system gave no entropy. Nothing was minted.",
          });
        }
      }
      assert.equal(await drawn(), 0);
      await allow(Number.MAX_SAFE_INTEGER);
      assert.match((await answer(`${server.origin}/hex`)).text, /^[0-9a-f]{64}\n$/);
    });

    it("an answer whose entropy ends on the way is seen to be cut", async () => {
      await allow(10 * POOL);
      const response = await open(`${server.origin}/hex?count=1000000`);
      assert.equal(response.statusCode, 200);
      response.setEncoding("utf8");
      let text = "";
      await assert.rejects(async () => {
        for await (const part of response) text += part;
      }, "the client is not told that the answer is not whole");
      await allow(Number.MAX_SAFE_INTEGER);
      assert.ok(text.length < 2 * 11 * POOL + 2 * POOL, `${text.length} characters from 10 pools`);
      // A connection that is reset may lose the end of a line.
      assert.ok(/^([0-9a-f]{64}\n)*[0-9a-f]{0,64}$/.test(text), "something else than tokens");
    });

    it("refusals and HEAD draw nothing", async () => {
      const start = await drawn();
      // Several times, so that what the pool holds would not do for what they must not mint.
      for (let i = 0; i < 5; i++) {
        for (const path of ["/", "/nothing", "/hex?count=0", `/hex?${LARGE}&a=1`]) await answer(server.origin + path);
        await answer(`${server.origin}/hex?${LARGE}`, { headers: { accept: "text/html" } });
        await answer(`${server.origin}/hex?${LARGE}`, { method: "POST" });
        for (const path of ["/hex", `/hex?${LARGE}`, "/uuid?count=1000000"]) {
          const { status } = await answer(server.origin + path, { method: "HEAD" });
          assert.equal(status, 200);
        }
      }
      assert.equal(await settled(), start);
    });

    it("a reader that stops reading stops the minting, and gets all of it when it goes on", async () => {
      const start = await settled();
      const response = await open(`${server.origin}/hex?${LARGE}`);
      let length = 0;
      try {
        const waiting = (await settled()) - start;
        assert.ok(waiting < WAITING, `${waiting} bytes drawn for a reader that has not begun to read`);
        for await (const part of response) length += part.length;
      } finally {
        response.destroy();
      }
      assert.equal(length, 50_000 * 2049);
      const whole = (await drawn()) - start;
      assert.ok(whole >= LARGE_ENTROPY - 2 * POOL && whole <= LARGE_ENTROPY + 2 * POOL, `${whole} bytes drawn`);
    });

    it("that is seen: of an answer minted before it is read, all is drawn", async () => {
      const start = await settled();
      const response = await open(`${server.origin}/eager?${LARGE}`);
      const waiting = (await settled()) - start;
      response.destroy();
      assert.ok(waiting > WAITING, `${waiting} bytes drawn`);
    });

    it("a client that hangs up ends the minting, and the next is served", async () => {
      const start = await settled();
      for (let i = 0; i < 5; i++) {
        const response = await open(`${server.origin}/hex?nbytes=1024&count=1000000`);
        await once(response, "readable");
        response.destroy();
      }
      const drawnForThem = (await settled()) - start;
      assert.ok(drawnForThem < 5 * WAITING, `${drawnForThem} bytes drawn for five clients that read one chunk each`);
      assert.match((await answer(`${server.origin}/hex`)).text, /^[0-9a-f]{64}\n$/);
    });

    it("a million tokens of one answer are each another", async () => {
      // Two of a million tokens of 256 bits are equal with a probability of 2^-218, of 122 bits 2^-84.
      for (const path of ["/hex", "/uuid"]) {
        const { text } = await answer(`${server.origin}${path}?count=1000000`);
        assert.equal(
          new Set(text.split("\n")).size,
          1_000_001,
          "a million, and the empty rest after the last line feed",
        );
      }
    });
  });
}
