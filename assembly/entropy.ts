/** Writes `length` fresh bytes of entropy at `address`. Answered by the host; may throw, which unwinds the core. */
export declare function fill(address: usize, length: u32): void;
