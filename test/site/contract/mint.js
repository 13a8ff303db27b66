// Tokens of each kind, at once.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { until } from "../patience.js";
import { pasted } from "./clipboard.js";
import { KINDS, kind, MINT, set, tokensOf } from "./kinds.js";

/** @param {import("../world.js").World} world */
export function minting(world) {
  describe("the mint", () => {
    for (const { name, shape, others } of KINDS) {
      it(`makes tokens of the kind ${name}, as it is asked to`, () =>
        world.visit({}, async (visit) => {
          await visit.click(kind(name));
          const first = await shown(visit, shape);
          await visit.click({ role: "button", name: "New tokens", within: MINT });
          const second = await shown(visit, shape, first);
          assert.equal(new Set([...first, ...second]).size, first.length + second.length);
          for (const other of others) {
            for (const [label, value] of other.fields) await set(visit, label, value);
            await shown(visit, other.shape);
          }
          if (name === "Passphrase") {
            for (const token of first) for (const word of token.split("-")) assert.ok(wordlist.includes(word));
          }
        }));
    }

    it("copies one token, and all, as they are shown", () =>
      world.visit({}, async (visit) => {
        const tokens = await tokensOf(visit);
        await visit.click({ role: "button", name: "Copy token 2", within: MINT });
        // Not assert.equal, which would print tokens.
        assert.ok((await pasted(world, visit)) === tokens[1], "another text was copied");
        await visit.click({ role: "button", name: "Copy all", within: MINT });
        const all = tokens.map((token) => `${token}\n`).join("");
        assert.ok((await pasted(world, visit)) === all, "another text was copied");
        assert.ok(
          (await tokensOf(visit)).every((token, i) => token === tokens[i]),
          "the tokens have changed",
        );
      }));

    it("says what is wrong with what is asked, and shows no tokens then", () =>
      world.visit({}, async (visit) => {
        for (const [name, label, wrong, right] of /** @type {const} */ ([
          ["Hex", "Random bytes", "0", "16"],
          ["String", "Length", "0", "22"],
          ["Key", "Prefix", "-", "acme"],
          ["Password", "Length", "2", "16"],
        ])) {
          await visit.click(kind(name));
          await set(visit, label, wrong);
          const { text } = await visit.one({ role: "alert", within: MINT });
          assert.match(text, /\w{3}/, name);
          assert.equal((await tokensOf(visit)).length, 0, name);
          await set(visit, label, right);
          await until("tokens again", async () => (await tokensOf(visit)).length === 5);
          assert.deepEqual(await visit.all({ role: "alert", within: MINT }), []);
        }
      }));

    it("shows the same as code in three languages", () =>
      world.visit({}, async (visit) => {
        const code = async () => (await visit.one({ role: "tabpanel", within: MINT })).text;
        await set(visit, "Random bytes", "20");
        for (const [language, expected] of /** @type {const} */ ([
          ["TypeScript", "token_hex(20)"],
          ["Command line", "npx secrets-wasm hex 20"],
          ["Python", "secrets.token_hex(20)"],
        ])) {
          await visit.click({ role: "tab", name: language, within: MINT });
          assert.ok((await visit.one({ role: "tab", name: language })).selected);
          assert.ok((await code()).includes(expected), await code());
          await visit.click({ role: "button", name: "Copy the code", within: MINT });
          assert.ok((await pasted(world, visit)).includes(expected));
        }
      }));
  });
}

/**
 * Waits until the tokens are other ones and have the shape.
 *
 * @param {import("../visit.js").Visit} visit
 * @param {RegExp} shape
 * @param {string[]} [not]
 */
async function shown(visit, shape, not = []) {
  const isNew = (/** @type {string[]} */ tokens) => tokens.length >= 5 && !tokens.some((token) => not.includes(token));
  const tokens = await until(`tokens like ${shape.source}`, async () => {
    const tokens = await tokensOf(visit);
    return isNew(tokens) && tokens.every((token) => shape.test(token)) && tokens;
  }).catch(async (error) => {
    // What was wrong with the last ones, and not what they were.
    const tokens = await tokensOf(visit);
    const lengths = tokens.map((token) => token.length);
    throw new Error(`${error.message}, but ${tokens.length} of the lengths ${lengths}`);
  });
  assert.equal(new Set(tokens).size, tokens.length, "two are alike");
  return tokens;
}
