import { isPlain, kindOf, ownFields } from "../base/argument.ts";
import type { Engine } from "../engine/engine.ts";
import { AsciiMinter } from "./ascii-minter.ts";
import { formOf, type MinterSpec } from "./form.ts";
import { type Minter, separatorBytes } from "./minter.ts";
import { UnicodeMinter } from "./unicode-minter.ts";

/** A minter over an engine. Checks the spec; draws nothing. */
export function minter(engine: Engine, spec: MinterSpec): Minter {
  if (!isPlain(spec)) {
    throw new TypeError(`spec: expected an object such as { kind: "hex", nbytes: 32 }, got ${kindOf(spec)}`);
  }
  const given = ownFields(spec);
  const form = formOf(given as MinterSpec);
  const { separator = "\n" } = given;
  separatorBytes(separator);
  return form.maker ? new AsciiMinter(engine, form, separator) : new UnicodeMinter(engine, form, separator);
}
