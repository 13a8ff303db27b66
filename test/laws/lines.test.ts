// Lines fit 120 columns. The formatter breaks code at that width, but neither comments nor strings.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** The folders that are held to it. */
const FOLDERS = [
  "assembly",
  "src/base",
  "src/cli",
  "src/engine",
  "src/entropy",
  "src/kernels",
  "src/runtime",
  "src/*.ts",
];

const WIDTH = 120;

/** Files that a script writes. */
const MADE = ["src/runtime/kernels-hex.ts"];

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The lines that are too long, as file:line. */
function tooLong(file: string, text: string): string[] {
  return text.split("\n").flatMap((line, i) => ([...line].length > WIDTH ? [`${file}:${i + 1}`] : []));
}

it("fit", () => {
  const files = execFileSync("git", ["ls-files", ...FOLDERS.map((folder) => `:(glob)${pattern(folder)}`)], {
    cwd: root,
    encoding: "utf8",
  })
    .split("\n")
    .filter((file) => /\.(?:[cm]?[jt]s|c)$/.test(file) && !MADE.includes(file));
  for (const folder of FOLDERS)
    expect(
      files.some((file) => file.startsWith(folder.replace(/\*.*/, ""))),
      folder,
    ).toBe(true);
  expect(files.flatMap((file) => tooLong(file, readFileSync(root + file, "utf8")))).toEqual([]);
});

/** A folder with all that is in it; what names files already, as it is. */
function pattern(folder: string): string {
  return folder.includes("*") ? folder : `${folder}/**`;
}

it("are found where they do not", () => {
  expect(tooLong("a.ts", `${"x".repeat(WIDTH)}\n${"x".repeat(WIDTH + 1)}\n${"×".repeat(WIDTH)}`)).toEqual(["a.ts:2"]);
});
