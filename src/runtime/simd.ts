/**
 * The least module that has vectors: a function of no arguments that returns a vector of 16 equal bytes. An engine
 * without SIMD finds neither the type nor the instruction.
 */
const VECTOR_MODULE = new Uint8Array([
  ...[0x00, 0x61, 0x73, 0x6d], // the magic word, "\0asm"
  ...[0x01, 0x00, 0x00, 0x00], // version 1
  ...[0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b], // types, 5 bytes: one, a function () -> v128
  ...[0x03, 0x02, 0x01, 0x00], // functions, 2 bytes: one, of type 0
  ...[0x0a, 0x08, 0x01, 0x06, 0x00], // code, 8 bytes: one body of 6, no locals
  ...[0x41, 0x00, 0xfd, 0x0f, 0x0b], // i32.const 0, i8x16.splat, end
]);

/** Whether a WebAssembly has SIMD, which the kernels need. To validate compiles nothing, so that no policy is asked. */
export function hasSimd(assembly: Pick<typeof WebAssembly, "validate"> | undefined): boolean {
  return assembly?.validate(VECTOR_MODULE) ?? false;
}
