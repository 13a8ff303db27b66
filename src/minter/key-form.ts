// Keys for a minter of ASCII. The stream rule: a body is a string of `length` symbols, made of the bytes that a string
// minter over the same alphabet takes; prefix and check take none.
//
// Kernels write the bodies, one after the other. They move to the end of the room for the whole keys, and from there
// one by one into their keys. With `stride` bytes a key, the body of the i-th of n keys waits at n × stride - (n - i) ×
// length: never before its place in its key, i × stride + prefix, nor before the end of the key before it. So nothing
// that is still needed is overwritten, and nothing of a body stays outside the keys.
import { codesOf } from "../base/codes.ts";
import { copyWithin, log2 } from "../base/intrinsics.ts";
import { writeSymbols } from "../engine/symbol-text.ts";
import { separate } from "../kernels/js-memory.ts";
import { OUT } from "../kernels/memory-map.ts";
import type { KeyShape } from "../key/key.ts";
import { checkWriter } from "../key/key-check.ts";
import type { AsciiForm } from "./form.ts";

/** How keys of a shape are made. */
export function keyForm(shape: KeyShape): AsciiForm {
  const { head, alphabet, length, check } = shape;
  const prefix = head.length;
  const characters = prefix + length + check;
  const size = alphabet.length;
  const codes = codesOf(head);
  const writeCheck = check > 0 ? checkWriter(shape) : undefined;
  return {
    length: characters,
    bits: length * log2(size),
    timeline: undefined,
    maker: {
      characters,
      entropy: length,
      write: (engine, count, gap) => {
        const { memory } = engine.pool;
        writeSymbols(engine, alphabet, size, length, count);
        const bodies = count * length;
        let from = OUT + count * (characters + gap) - bodies;
        copyWithin(memory, from, OUT, OUT + bodies);
        let at = OUT;
        for (let key = 0; key < count; key++) {
          for (let i = 0; i < prefix; i++) memory[at + i] = codes[i] as number;
          at += prefix;
          for (let i = 0; i < length; i++) memory[at + i] = memory[from + i] as number;
          from += length;
          at += length;
          writeCheck?.(memory, at - length, at);
          at += check;
          at = separate(memory, at, gap);
        }
      },
    },
  };
}
