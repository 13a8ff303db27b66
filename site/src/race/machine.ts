// What the figures were measured on: what a benchmark has to say, and nothing that tells one visitor from another beyond.

interface Brands {
  readonly brands: readonly { readonly brand: string; readonly version: string }[];
  readonly platform: string;
}

interface About {
  readonly userAgent: string;
  readonly hardwareConcurrency?: number;
  readonly userAgentData?: Brands;
}

/** The browser's name and major version, or else what it says of itself. */
export function browserName({ userAgent, userAgentData }: About): string {
  // Browsers add a brand that is none, such as "Not;A=Brand".
  const real = userAgentData?.brands.filter(({ brand }) => !/not.?a.?brand/i.test(brand.replaceAll(/[^\w]/g, " ")));
  if (!real?.length) {
    // Firefox and Safari state no brands. Safari's version is beside another word than its name.
    const [, firefox] = /\bFirefox\/(\d+)/.exec(userAgent) ?? [];
    const [, safari] = /\bVersion\/(\d+).* Safari\//.exec(userAgent) ?? [];
    return firefox ? `Firefox ${firefox}` : safari ? `Safari ${safari}` : userAgent;
  }
  // Chrome is a Chromium too.
  const own = real.find(({ brand }) => brand !== "Chromium") ?? real[0]!;
  return `${own.brand} ${own.version}${userAgentData?.platform ? `, ${userAgentData.platform}` : ""}`;
}

/** A function that returns a vector: whether that is valid is whether the runtime has SIMD. */
const VECTOR = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15, 11];

function hasSimd(): boolean {
  return typeof WebAssembly === "object" && WebAssembly.validate(Uint8Array.from(VECTOR));
}

export type Facts = readonly (readonly [name: string, value: string])[];

const presence = (there: boolean) => (there ? "yes" : "no");

/** @param step - the clock's, in ms, once it is known */
export function machineFacts(about: About, engine: string, step: number): Facts {
  return [
    ["Browser", browserName(about)],
    ["Cores", about.hardwareConcurrency ? `${about.hardwareConcurrency}` : "not told"],
    ["Engine of this page", engine === "wasm" ? "WebAssembly" : "JavaScript"],
    ["WebAssembly SIMD", presence(hasSimd())],
    ["Uint8Array toHex", presence("toHex" in Uint8Array.prototype)],
    ["Step of the clock", step > 0 ? stepText(step) : "measured in a run"],
  ];
}

export function stepText(step: number): string {
  return `${Number(step.toPrecision(2))} ms`;
}
