import type { MinterSpec } from "../../../src/index.ts";

/** A spec whose clock, if it has one, stands still. */
export function atRest(spec: MinterSpec): MinterSpec {
  return spec.kind === "uuid7" ? { ...spec, clock: () => 5 } : spec;
}
