import { SystemRandom } from "../../src/index.ts";

/** What a SystemRandom has, wherever in its chain of prototypes. */
export function methodNames(): string[] {
  const names: string[] = [];
  for (let at: object = SystemRandom.prototype; at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    names.push(...Object.getOwnPropertyNames(at).filter((name) => name !== "constructor"));
  }
  return [...new Set(names)];
}
