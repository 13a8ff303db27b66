/** Fills `length` bytes of a buffer from `offset` on. */
export type Source = (buffer: ArrayBuffer, offset: number, length: number) => void;
