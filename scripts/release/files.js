// What is published, file by file. Whoever adds a file to the package adds it here, with a thought for who needs it.

/** The code, an entry each; what they may import is in test/runtimes/package.js. */
const ENTRIES = ["dist/index.js", "dist/js.js", "dist/workerd.js", "dist/edge-light.js", "dist/core.wasm"];

/** What workerd.js and edge-light.js import. */
const MODULES = ["dist/text.wasm", "dist/draws.wasm"];

/** The program, alone executable, and the licences of what is bundled into it. */
export const PROGRAM = "dist/cli.js";
const LICENCES = ["LICENSE", "dist/cli-licences.txt"];

/** What npm always takes along, and the bill of materials. */
const PAPERS = ["package.json", "README.md", "dist/sbom.cdx.json"];

/** The declarations that a compiler reads for the entries: index.d.ts and what it imports. */
export const DECLARATIONS = [
  "dist/index.d.ts",
  "dist/functions.d.ts",
  "dist/key/key-check.d.ts",
  "dist/key/key-pattern.d.ts",
  "dist/passwords/by-rejection.d.ts",
  "dist/passwords/class-counts.d.ts",
  "dist/passwords/dice.d.ts",
  "dist/passwords/exact-choice.d.ts",
  "dist/passwords/password.d.ts",
  "dist/secrets.d.ts",
  "dist/engine/arrays.d.ts",
  "dist/engine/engine.d.ts",
  "dist/engine/open.d.ts",
  "dist/entropy/pool.d.ts",
  "dist/entropy/source.d.ts",
  "dist/kernels/js-memory.d.ts",
  "dist/kernels/kernels.d.ts",
  "dist/kernels/memory-map.d.ts",
  "dist/key/key.d.ts",
  "dist/minter/batches.d.ts",
  "dist/minter/form.d.ts",
  "dist/minter/minter.d.ts",
  "dist/numbers/fill.d.ts",
  "dist/passwords/passphrase.d.ts",
  "dist/passwords/policy.d.ts",
  "dist/random/system-random.d.ts",
  "dist/random/variates.d.ts",
  "dist/random/weights.d.ts",
  "dist/strength/collision.d.ts",
  "dist/strength/length-for.d.ts",
  "dist/tokens/alphabets.d.ts",
  "dist/tokens/compare-digest.d.ts",
  "dist/tokens/tokens.d.ts",
  "dist/uuid/timeline.d.ts",
];

/** All that is not a declaration. */
export const OTHERS = [...PAPERS, ...LICENCES, ...ENTRIES, ...MODULES, PROGRAM];

export const FILES = [...OTHERS, ...DECLARATIONS];

/** The most bytes of the tarball, and of what it unpacks to. More is an error, so that growth is meant. */
export const LIMITS = { size: 270_000, unpackedSize: 1_000_000 };

/** How a list differs from the one meant. @param {Iterable<string>} files @param {string[]} [meant] */
export function listFaults(files, meant = FILES) {
  const found = new Set(files);
  return [
    ...[...found].filter((file) => !meant.includes(file)).map((file) => `${file}: is not meant to be published`),
    ...meant.filter((file) => !found.has(file)).map((file) => `${file}: is missing`),
  ];
}
