// Comments fit 120 columns. The formatter breaks code at that width, but no comments; a string may be longer.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const WIDTH = 120;

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The lines of comments that are too long, as file:line. */
function tooLong(file: string, text: string): string[] {
  const isLong = (line: string) => [...line].length > WIDTH && /^\s*(?:\/\/|\/?\*)/.test(line);
  return text.split("\n").flatMap((line, i) => (isLong(line) ? [`${file}:${i + 1}`] : []));
}

it("fit", () => {
  const listed = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  const files = listed.split("\0").filter((file) => /\.(?:[cm]?[jt]sx?|c|cpp|h)$/.test(file));
  expect(files.length).toBeGreaterThan(500);
  expect(files.flatMap((file) => tooLong(file, readFileSync(root + file, "utf8")))).toEqual([]);
});

it("are found where they do not", () => {
  const long = `// ${"x".repeat(WIDTH)}`;
  expect(tooLong("a.ts", `${long}\n${long.slice(0, WIDTH)}\n   * ${long}\nconst text = "${long}";`)).toEqual([
    "a.ts:1",
    "a.ts:3",
  ]);
});
