// What the checks of the contract are to find, they do find: a page for each fault.
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { BROWSERS } from "./browser.js";
import { walk } from "./contract/keyboard.js";
import { openHost } from "./host.js";
import { visit } from "./visit.js";
import { faultsOf } from "./world.js";

const GOOD = `<p>A text. <a href="#">A link</a></p><button style="width: 60px; height: 50px">Go</button>`;

/** Faults of the layout: a page, and what is said of it. @type {[body: string, found: RegExp][]} */
const MISPLACED = [
  [`<div style="width: 600px">wide</div>`, /^the page is 600|sticks out/],
  [`<p style="position: relative; left: -40px">far left</p>`, /“far left” sticks out/],
  [`<p style="width: 80px; overflow: hidden; white-space: nowrap">a text that is cut</p>`, /is cut/],
  [`<input style="width: 50px; height: 50px" value="many many words">`, /is cut/],
  [`<p>one text</p><p style="margin-top: -40px">another text</p>`, /“one text” and “another text” overlap/],
  [`<svg width="50" height="20"><text x="20" y="15">too long</text></svg>`, /out of its drawing/],
  [
    `<svg width="90" height="20"><text x="5" y="15">left</text><text x="12" y="15">right</text></svg>`,
    /“left” and “right” overlap/,
  ],
  [`<button style="width: 60px; height: 30px">Go</button>`, /button “Go” is 60 by 30/],
  [`<a href="#" style="font-size: 10px; line-height: 1">low</a>`, /a “low” is \d+ high/],
];

/** @type {[body: string, found: RegExp][]} */
const AUDITED = [
  [`<p style="color: #999; background: #fff">pale</p>`, /^color-contrast/],
  [`<button></button>`, /^button-name/],
  [`<input>`, /^label/],
];

const OUTLINED = "outline: 2px solid black";

for (const [name, launch] of Object.entries(BROWSERS)) {
  describe(`${name} finds`, () => {
    /** @type {import("./browser.js").Browser} */
    let browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    /**
     * @template T
     * @param {string} body @param {string} head @param {(visit: import("./visit.js").Visit, host:
     * import("./host.js").Host) => Promise<T>} stay
     */
    async function at(body, head, stay) {
      const style = "<style>body { margin: 0 } * { font: 16px/1.5 sans-serif }</style>";
      const html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A page</title><link rel="icon" href="data:,">${head || style}<main><h1>A page</h1>${body}</main>`;
      const host = await openHost({ pages: { "/index.html": html } });
      const seen = await visit(browser, `${host.url}index.html`, { width: 400, height: 600 });
      try {
        return await stay(seen, host);
      } finally {
        await seen.close();
        host.close();
      }
    }

    it("what sticks out, is cut, overlaps or is too small, and what axe finds", () =>
      at("", "", async ({ inspect, tab }) => {
        const found = async (/** @type {string} */ body) => {
          await tab.evaluate((html) => {
            const main = document.querySelector("main");
            if (main) main.innerHTML = `<h1>A page</h1>${html}`;
          }, body);
          const audited = (await inspect("audit")).map(({ fault }) => fault);
          return { misplaced: (await inspect("misplaced")).join("\n"), audited: audited.join("\n") };
        };
        assert.deepEqual(await found(GOOD), { misplaced: "", audited: "" });
        for (const [body, fault] of MISPLACED) assert.match((await found(body)).misplaced, fault);
        for (const [body, fault] of AUDITED) assert.match((await found(body)).audited, fault);
      }));

    it("a focus that is not to be seen, in the wrong order, or that stays", async () => {
      const buttons = `<button style="outline: none">1</button><button style="${OUTLINED}">2</button>`;
      const [one, two] = await at(buttons, "", (visit) => walk(visit, "Tab"));
      assert.equal(one?.outlined, false);
      assert.equal(two?.outlined, true);
      const turned = await at(`<button>1</button><button tabindex="1">2</button>`, "", (visit) => walk(visit, "Tab"));
      assert.equal(turned[1]?.onward, false);
      const covered = `<button>1</button><div style="position: fixed; inset: 0; background: white"></div>`;
      assert.equal((await at(covered, "", (visit) => walk(visit, "Tab")))[0]?.uncovered, false);
      const trap = `<button>1</button><button onkeydown="event.preventDefault()">2</button><button>3</button>`;
      assert.equal((await at(trap, "", (visit) => walk(visit, "Tab"))).length, 2);
    });

    /** What a visit is blamed for at its end. @param {string} body @param {string} [head] */
    const blamed = (body, head = "") =>
      at(body, head, async (seen, host) => {
        await sleep(300);
        const { violations } = await seen.notes();
        return faultsOf({ ...seen, violations }, host, 0, false).join("\n");
      });
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'">`;

    it("an inline style, a script and an image that the policy refuses", async () => {
      assert.equal(await blamed("<p>good</p>"), "");
      assert.match(await blamed(`<p style="color: red">red</p>`, policy), /refused style-src-attr/);
      assert.match(await blamed("<script>1</script>", policy), /refused script-src-elem/);
      assert.match(await blamed(`<img alt="" src="https://example.org/a.png">`, policy), /refused img-src/);
    });

    it("a request to elsewhere, one that is not answered, and an error", async () => {
      assert.match(await blamed(`<img alt="" src="http://example.org/a.png">`), /a request to http:\/\/example.org/);
      assert.match(await blamed(`<img alt="" src="none.png">`), /GET \/none.png: 404/);
      assert.match(await blamed("<script>throw new Error('wrong')</script>"), /wrong/);
      assert.match(await blamed("<script>console.error('said')</script>"), /said/);
    });
  });
}
