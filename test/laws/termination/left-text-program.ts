// Mints tokens of each kind with known bytes, discards or not, and writes what its heap holds to a file.
import { writeHeapSnapshot } from "node:v8";
import type * as Package from "../../../src/index.ts";
import { Numbered } from "./numbered-source.ts";
import { atRest } from "./resting-clock.ts";

const [dist, engine, specs, discards, minted, file] = process.argv.slice(2) as [
  string,
  "wasm" | "js",
  ...[string, string, string, string],
];
const { createSecrets }: typeof Package = await import(dist);
const minters = (JSON.parse(specs) as Package.MinterSpec[]).map((spec) => {
  const own = createSecrets({ engine, entropy: new Numbered().entropy });
  const mint = own.minter(atRest(spec));
  for (let i = 0; i < Number(minted); i++) mint.next();
  if (discards === "true") own.discard();
  return mint;
});
writeHeapSnapshot(file);
// The minters are alive until here, and are not called again.
console.log(JSON.stringify(minters.length));
