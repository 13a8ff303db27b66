import type { Engine } from "../engine/engine.ts";
import { AsciiMinter } from "./ascii-minter.ts";
import { formOf, type MinterSpec } from "./form.ts";
import { type Minter, separatorBytes } from "./minter.ts";
import { UnicodeMinter } from "./unicode-minter.ts";

/** A minter over an engine. Checks the spec; draws nothing. */
export function minter(engine: Engine, spec: MinterSpec): Minter {
  const form = formOf(spec);
  const { separator = "\n" } = spec;
  separatorBytes(separator);
  return "maker" in form ? new AsciiMinter(engine, form, separator) : new UnicodeMinter(engine, form, separator);
}
