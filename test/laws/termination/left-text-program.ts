// Mints tokens of each kind with known bytes, on both engines, and writes what its heap holds to a file. The sources
// with an odd start are discarded.
import { writeHeapSnapshot } from "node:v8";
import type * as Package from "../../../src/index.ts";
import { Numbered } from "./numbered-source.ts";
import { atRest } from "./resting-clock.ts";

const [dist, specs, starts, minted, file] = process.argv.slice(2) as [string, string, string, string, string];
const { createSecrets }: typeof Package = await import(dist);
const minters = (JSON.parse(starts) as number[]).flatMap((start) =>
  (JSON.parse(specs) as Package.MinterSpec[]).map((spec, place) => {
    const engine = start < 2 ? "wasm" : "js";
    // Sources far apart have nothing in common.
    const own = createSecrets({ engine, entropy: new Numbered((8 * start + place) << 24).entropy });
    const mint = own.minter(atRest(spec));
    for (let i = 0; i < Number(minted); i++) mint.next();
    if (start % 2 === 1) own.discard();
    return mint;
  }),
);
writeHeapSnapshot(file);
// The minters are alive until here, and are not called again.
console.log(JSON.stringify(minters.length));
