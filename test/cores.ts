// The three cores that satisfy the ABI: the release build, the debug build with its assertions on, and the JavaScript twin.
import { readFileSync } from "node:fs";
import { instantiateSync } from "@assemblyscript/loader";
import { type Core, type Fill, OUT, SETTINGS } from "../src/engine/core.ts";
import { jsCore } from "../src/engine/js.ts";
import { coreOf, wasmCore } from "../src/engine/wasm.ts";

const wasm = (name: string) => new WebAssembly.Module(readFileSync(new URL(`../build/${name}`, import.meta.url)));
const release = wasm("core.wasm");
const debug = wasm("core.debug.wasm");

export const CORES: [string, (fill: Fill) => Core][] = [
  ["release", (fill) => wasmCore(release, fill)],
  ["debug", (fill) => coreOf(instantiateSync(debug, { entropy: { fill } }).exports)],
  ["JavaScript", jsCore],
];

/** A core over given bytes, with the separator "|=>", and the requests it made. */
export function over(make: (fill: Fill) => Core, stream: Uint8Array, pool: number) {
  let supplied = 0;
  const requests: number[] = [];
  const core = make((address, length) => {
    core.memory.set(stream.subarray(supplied, supplied + length), address);
    supplied += length;
    requests.push(length);
  });
  core.open(pool);
  core.settings.set([124, 61, 62]);
  const text = (length: number) => Buffer.from(core.memory.subarray(OUT, OUT + length)).toString("latin1");
  return { core, requests, text };
}

const ZEROS = Buffer.alloc(SETTINGS);

/** Whether all the storage that may hold entropy or text is zero. */
export function isWiped(core: Pick<Core, "memory">): boolean {
  return ZEROS.equals(core.memory);
}
