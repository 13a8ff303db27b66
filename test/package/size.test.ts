// What the package adds to a bundle: the stated figures are measured here, and nothing grows unseen.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { coreSize, PROGRAMS, SENTENCE, sizeOf, sizeText, TABLE } from "../../scripts/pages/sizes.js";
import { between } from "../../tools/marked.js";

const read = (page: string) => readFileSync(new URL(`../../${page}`, import.meta.url), "utf8");
const table = between(read("docs/design.md"), TABLE);

/** The most bytes of each. */
const LIMITS: Record<string, number> = {
  "`token_hex` from `secrets-wasm`": 5580,
  "`minter` from `secrets-wasm`": 13_260,
  "`password` from `secrets-wasm`": 10_370,
  "`collision` and `bitsFor` from `secrets-wasm`": 1_400,
  "all of `secrets-wasm`": 26_000,
  "`token_hex` from `secrets-wasm/js`": 4465,
  "all of `secrets-wasm/js`": 23_850,
  "nothing that is used": 0,
};

const stated = (name: string) =>
  Number(
    table
      .split(`| ${name} | `)[1]
      ?.match(/^[\d,]+/)?.[0]
      .replaceAll(",", ""),
  );

it.each(Object.entries(PROGRAMS))("%s", async (name, program) => {
  const size = await sizeOf(program);
  expect(size).toBeLessThanOrEqual(LIMITS[name] as number);
  const published = stated(name);
  // Another version of brotli may take a few bytes more or less.
  expect(Math.abs(published - size), `docs/design.md says ${published}, and it is ${size}`).toBeLessThanOrEqual(
    size / 100,
  );
});

it("the core by itself", () => {
  expect(stated("`secrets-wasm/core.wasm`, as it is")).toBe(coreSize());
});

it("the README says what the table does", () => {
  expect(between(read("README.md"), SENTENCE)).toBe(sizeText(table));
});
