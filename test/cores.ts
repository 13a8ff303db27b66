// The kernels, each build over a memory of its own: the two modules of the package, all in one module (core.wasm), the
// same with assertions, and the JavaScript twins.
import { readFileSync } from "node:fs";
import { instantiateSync } from "@assemblyscript/loader";
import { jsBase64url } from "../src/kernels/js-base64url.ts";
import { jsDoubles } from "../src/kernels/js-doubles.ts";
import { jsFalling } from "../src/kernels/js-falling.ts";
import { jsHex } from "../src/kernels/js-hex.ts";
import { JsMemory } from "../src/kernels/js-memory.ts";
import { jsMove } from "../src/kernels/js-move.ts";
import { jsSieve } from "../src/kernels/js-sieve.ts";
import { jsSymbols } from "../src/kernels/js-symbols.ts";
import { jsUuid4 } from "../src/kernels/js-uuid4.ts";
import type { Kernels } from "../src/kernels/kernels.ts";
import { plainMemory, SEPARATOR_LIMIT, SETTINGS, wasmMemory } from "../src/kernels/memory-map.ts";
import { nonZeroBytes } from "./source.ts";

export type { Kernels };

/** Kernels, and all of their memory. */
export interface Bench {
  readonly kernels: Kernels;
  readonly memory: Uint8Array<ArrayBuffer>;
}

/** The bytes of a module in build/. */
export const built = (name: string) => readFileSync(new URL(`../build/${name}.wasm`, import.meta.url));

const compiled = (name: string) => new WebAssembly.Module(built(name));
const text = compiled("text");
const draws = compiled("draws");
const core = compiled("core");
const debug = compiled("core.debug");

type Instantiate = (env: { memory: WebAssembly.Memory }) => object;

/** Kernels over a new memory, where `instantiate` makes them. */
export function benchOf(instantiate: Instantiate): Bench {
  const { buffer, shared } = wasmMemory();
  const kernels = instantiate({ memory: shared as WebAssembly.Memory }) as Kernels;
  return { kernels, memory: new Uint8Array(buffer) };
}

/** The exports of modules over one memory. */
export function exportsOf(...modules: WebAssembly.Module[]): Instantiate {
  return (env) => Object.assign({}, ...modules.map((module) => new WebAssembly.Instance(module, { env }).exports));
}

export const debugCore = (): Bench => benchOf((env) => instantiateSync(debug, { env }).exports);

export const WASM_CORES: [string, () => Bench][] = [
  ["text.wasm and draws.wasm", () => benchOf(exportsOf(text, draws))],
  ["core.wasm", () => benchOf(exportsOf(core))],
  ["core.debug.wasm", debugCore],
];

export const CORES: [string, () => Bench][] = [
  ...WASM_CORES,
  [
    "JavaScript",
    () => {
      const { buffer } = plainMemory();
      const memory = new JsMemory(buffer);
      const kernels = {
        hex: jsHex(memory),
        base64url: jsBase64url(memory),
        uuid4: jsUuid4(memory),
        move: jsMove(memory),
        sieve: jsSieve(memory),
        symbols: jsSymbols(memory),
        doubles: jsDoubles(memory),
        falling: jsFalling(memory),
        wipe: (at: number, length: number) => void memory.bytes.fill(0, at, at + length),
      };
      return { kernels, memory: memory.bytes };
    },
  ],
];

/** A separator of the most bytes, none of which is in hex, in base64url or in a UUID. */
export const SEPARATOR = "|=>+*~!?;:,<#%&@";

/** What lies in memory where a kernel has no business. */
const BACKGROUND = Buffer.from(nonZeroBytes(SETTINGS, 7));

/** The most bytes past its end that a kernel writes. */
const PAST = 32;

/** One call of a kernel: what it reads, and what it must write. */
export interface Call {
  readonly at: number;
  readonly out: number;
  readonly input: Uint8Array;
  readonly expected: Uint8Array;
  /** Whether the input stays. */
  readonly keeps?: boolean;
  /** How many bytes past the output may be of a word that was rejected. Then zeros follow, if anything is written. */
  readonly rejected?: number;
  run(kernels: Kernels): number;
}

/**
 * What is wrong after a call, or "": the output, its end, input bytes left, a byte changed elsewhere, or, in what is
 * written past the end, something of the input. The bench is prepared.
 */
export function faultOf(bench: Bench, call: Call): string {
  const fault = faultIn(bench, call);
  if (fault !== "") bench.memory.set(BACKGROUND);
  return fault;
}

function faultIn({ kernels, memory }: Bench, { at, out, input, expected, keeps, rejected, run }: Call): string {
  const end = out + expected.length;
  const view = (from: number, to: number) => Buffer.from(memory.buffer, from, to - from);
  const restore = (from: number, to: number) => memory.set(BACKGROUND.subarray(from, to), from);
  const constants = Buffer.from(memory.subarray(SETTINGS));
  memory.set(input, at);
  const returned = run(kernels);
  if (returned !== end) return `returns ${returned - out} bytes, not ${expected.length}`;
  if (!view(out, end).equals(expected)) {
    const wrong = expected.findIndex((byte, i) => byte !== memory[out + i]);
    return `writes ${memory[out + wrong]} at ${wrong}, not ${expected[wrong]}`;
  }
  const past = Buffer.from(view(end, end + PAST));
  restore(out, end + PAST);
  if (!view(at, at + input.length).equals(keeps ? input : new Uint8Array(input.length))) return "leaves its input";
  restore(at, at + input.length);
  if (!view(0, SETTINGS).equals(BACKGROUND)) {
    const wrong = BACKGROUND.findIndex((byte, i) => byte !== memory[i]);
    return `changes what lies at ${wrong - at} from the input, at ${wrong - out} from the output`;
  }
  // PACKING is made at the first call.
  const left = view(SETTINGS, memory.length);
  const { length } = constants;
  const same = (from: number, to: number) => left.subarray(from, to).equals(constants.subarray(from, to));
  if (!same(0, 0x100) || !same(0x900, length)) return "changes what the host has set, or constants";
  if (keeps) return "";
  if (rejected !== undefined) {
    const rest = past.subarray(rejected);
    const zeroed = rest.every((byte, i) => byte === 0 || byte === BACKGROUND[end + rejected + i]);
    return zeroed ? "" : "writes entropy past the end";
  }
  // Another input of the same length, so that a difference past the end comes from the input.
  for (let i = 0; i < input.length; i++) memory[at + i] = ~(input[i] as number);
  const other = run(kernels);
  const sameEnd = other !== end || past.equals(view(end, end + PAST));
  restore(out, Math.max(other, end) + PAST);
  restore(at, at + input.length);
  return sameEnd ? "" : "writes entropy past the end";
}

/** Puts the background into memory, the separator, and an alphabet. */
export function prepare({ memory }: Bench, separator = SEPARATOR, alphabet = ""): void {
  memory.set(BACKGROUND);
  memory.set(Buffer.from(separator.padEnd(SEPARATOR_LIMIT, "\0"), "latin1"), SETTINGS);
  memory.set(Buffer.from(alphabet, "latin1"), SETTINGS + SEPARATOR_LIMIT);
}

const ZEROS = Buffer.alloc(SETTINGS);

/** What has memory: an engine, or its pool. */
type Storage = { readonly memory: Uint8Array } | { readonly pool: { readonly memory: Uint8Array } };

/** Whether all the storage that may hold entropy or text is zero. */
export function isWiped(storage: Storage): boolean {
  const { memory } = "pool" in storage ? storage.pool : storage;
  return ZEROS.equals(memory.subarray(0, SETTINGS));
}
