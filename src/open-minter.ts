import type { Engine } from "./engine/engine.ts";
import { type Minter, separatorBytes } from "./minter.ts";
import { PointMinter } from "./point-minter.ts";
import { TextMinter } from "./text-minter.ts";
import { formOf, type MinterSpec } from "./token-form.ts";

/** A minter over an engine. Checks the spec; draws nothing. */
export function openMinter(engine: Engine, spec: MinterSpec): Minter {
  const form = formOf(spec);
  const { separator = "\n" } = spec;
  separatorBytes(separator);
  if (form.core) return new TextMinter(engine, { ...form, core: form.core }, separator);
  return new PointMinter(engine, { ...form, points: form.points ?? [] }, separator);
}
