// What the figures were measured on: what a benchmark has to say, and nothing more that identifies a visitor.
import { hasSimd } from "../../../src/runtime/simd.ts";

interface About {
  readonly userAgent: string;
  readonly hardwareConcurrency?: number;
  readonly userAgentData?: { readonly brands: { brand: string; version: string }[]; readonly platform: string };
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

export type Facts = readonly (readonly [name: string, value: string])[];

const presence = (there: boolean) => (there ? "yes" : "no");

/** @param step - the clock's, in ms, once it is known */
export function machineFacts(about: About, engine: string, step: number): Facts {
  return [
    ["Browser", browserName(about)],
    ["Cores", about.hardwareConcurrency ? `${about.hardwareConcurrency}` : "not told"],
    ["Engine of this page", engine === "wasm" ? "WebAssembly" : "JavaScript"],
    ["WebAssembly SIMD", presence(hasSimd(globalThis.WebAssembly))],
    ["Uint8Array toHex", presence("toHex" in Uint8Array.prototype)],
    ["Step of the clock", step > 0 ? `${Number(step.toPrecision(2))} ms` : "measured in a run"],
  ];
}
