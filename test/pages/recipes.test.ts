// Each recipe of docs/recipes.md runs, and says what the page says it does.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { recipesPage } from "../../scripts/pages/recipes.js";

const folder = fileURLToPath(new URL("../../examples/recipes/", import.meta.url));
const page = readFileSync(new URL("../../docs/recipes.md", import.meta.url), "utf8");

/** What each writes, a pattern a line. */
const RECIPES: Record<string, RegExp[]> = {
  "api-keys.js": [
    /^shown once: acme_live_[0-9A-Za-z]{49}$/,
    /^the key: ada$/,
    /^one letter wrong: no key of ours$/,
    /^well formed, not issued: not known$/,
    /^found in a file: true$/,
  ],
  "bulk-files.js": [/^4 files, 1000000 different tokens$/],
  "csrf.js": [/^the form's own session: true$/, /^another session: false$/, /^no token: false$/],
  "injected-source.js": [/^a test: passed$/, /^in use: (hello|good day), your code is [0-9a-f]{8}$/],
  "invitations.js": [/^\d+ symbols, 5\d bits: \w{5}(-\w{1,5})+$/, /^read back: true$/],
  "migrating.js": [
    /^nanoid\(\): [\w-]{21}$/,
    /^customAlphabet: [0-9A-F]{10}$/,
    /^v4\(\): [0-9a-f-]{14}4[0-9a-f-]{21}$/,
    /^v7\(\): [0-9a-f-]{14}7[0-9a-f-]{21}$/,
    /^randomBytes\(16\): 16$/,
    /^randomBytes\(16\)\.toString\("hex"\): [0-9a-f]{32}$/,
    /^randomBytes\(16\)\.toString\("base64url"\): [\w-]{22}$/,
    /^randomInt\(6\): [0-5]$/,
    /^randomInt\(10, 20\): 1\d$/,
  ],
  "one-time-codes.js": [
    /^a wrong guess: false$/,
    /^the code: true$/,
    /^used twice: false$/,
    /^after three wrong guesses: false$/,
  ],
  "password-reset.js": [/^a guess: undefined$/, /^the link: ada$/, /^once more: undefined$/, /^too late: undefined$/],
  "sessions.js": [/^without a cookie: 401$/, /^with it: hello ada$/, /^signed out: 401$/],
};

/** Node 20 has no SQLite of its own: there the recipe says so, and npm run test:recipes runs it on a Node that has it. */
const hasSqlite = process.getBuiltinModule("node:sqlite") !== undefined;

describe.each(Object.entries(RECIPES))("%s", (name, patterns) => {
  it("does what it says", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`${folder}${name}`], { encoding: "utf8" });
    if (name === "password-reset.js" && !hasSqlite) {
      expect(status).toBe(1);
      expect(stderr).toContain("No such built-in module: node:sqlite");
      return;
    }
    expect(status, stderr).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(patterns.length);
    for (const [i, pattern] of patterns.entries()) expect(lines[i]).toMatch(pattern);
  });

  it("is on the page, the program as code and nothing else of it", () => {
    const [before = ""] = page.split(`[${name}](../examples/recipes/${name})`);
    expect(before).not.toBe(page);
    const [, prose = "", shown = ""] =
      before.match(/\n## [^\n]*\n\n((?:(?!\n## ).)*)```js\n([^`]*(?:`(?!``)[^`]*)*)```\s*$/s) ?? [];
    const program = readFileSync(`${folder}${name}`, "utf8");
    expect(shown).toMatch(/^import /);
    expect(program.endsWith(shown)).toBe(true);
    expect(program.slice(0, -shown.length).replaceAll(/^\/\/ /gm, "")).toBe(prose.trimStart().replace(/\n$/, ""));
  });
});

it("docs/recipes.md is what npm run pages -- recipes makes", () => {
  expect(page).toBe(recipesPage());
});

it("there is no other", () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(RECIPES));
});
