import type { Engine } from "../engine/engine.ts";
import { TextMinter } from "./ascii-minter.ts";
import { formOf, type MinterSpec } from "./form.ts";
import { type Minter, separatorBytes } from "./minter.ts";
import { PointMinter } from "./unicode-minter.ts";
import { Uuid7Minter } from "./uuid7-minter.ts";

/** A minter over an engine. Checks the spec; draws nothing. */
export function openMinter(engine: Engine, spec: MinterSpec): Minter {
  const form = formOf(spec);
  const { separator = "\n" } = spec;
  separatorBytes(separator);
  if ("clock" in form) return new Uuid7Minter(engine, form, separator);
  return "maker" in form ? new TextMinter(engine, form, separator) : new PointMinter(engine, form, separator);
}
