// What is published. Whoever adds a file to the package adds it here, with a thought for who needs it.
import { declarations } from "../declarations.js";
import { CARRIERS, FOLDERS, IMPORTS } from "../entries.js";

/** The program, alone executable, and the licences of what is bundled into it. */
export const PROGRAM = "dist/cli.js";
const LICENCES = ["LICENSE", "dist/cli-licences.txt"];

/** What npm always takes along, and the bill of materials. */
const PAPERS = ["package.json", "README.md", "dist/sbom.cdx.json"];

/** All that is not a declaration: papers, licences, the entries with their folders, the kernels and the program. */
export const OTHERS = [
  ...new Set([...PAPERS, ...LICENCES, ...[IMPORTS, CARRIERS, FOLDERS].flatMap((files) => Object.keys(files))]),
];

/** With the declarations that a compiler reads for the entries. */
export const FILES = [...OTHERS, ...declarations()];

/** The most bytes of the tarball, and of what it unpacks to. More is an error, so that growth is meant. */
export const LIMITS = { size: 345_000, unpackedSize: 1_170_000 };

/** How a list differs from the one meant. @param {Iterable<string>} files @param {string[]} [meant] */
export function listFaults(files, meant = FILES) {
  const found = new Set(files);
  return [
    ...[...found].filter((file) => !meant.includes(file)).map((file) => `${file}: is not meant to be published`),
    ...meant.filter((file) => !found.has(file)).map((file) => `${file}: is missing`),
  ];
}
