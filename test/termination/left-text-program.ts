// Mints with known bytes, discards or not, and writes what its heap holds to a file.
import { writeHeapSnapshot } from "node:v8";
import type * as Package from "../../src/index.ts";
import { Numbered } from "./numbered-source.ts";

const [dist, options, spec, discards, file] = process.argv.slice(2) as [string, string, string, string, string];
const { createSecrets }: typeof Package = await import(dist);
const own = createSecrets({ ...JSON.parse(options), entropy: new Numbered().entropy });
const mint = own.minter(JSON.parse(spec));
const { length } = mint.next();
if (discards === "true") own.discard();
writeHeapSnapshot(file);
// The minter is alive until here, and is not called again.
console.log(JSON.stringify(mint.bits > 0 && length > 0));
