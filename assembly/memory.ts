// The map of linear memory. Its three pages never grow, so a view made by the host never detaches.
//
//   0x00000  POOL     entropy bought ahead and not yet used
//   0x10000  SCRATCH  a draw that the pool's end would cut in two, put together
//   0x18000  OUT      text for the host, or the two sides of a comparison
//   0x28000  END      the debug build's strings (asconfig.json, memoryBase)
//
// Vector code works in whole blocks of 16 bytes: up to 15 bytes past a draw are read, and written back unchanged;
// up to 30 bytes past a text are written, with characters that hold no entropy. Each region has that much to spare.

/** Where entropy waits. */
export const POOL: usize = 0x00000;

/** The largest pool: what getRandomValues fills in one call. */
export const POOL_LIMIT: u32 = 0x10000;

/** Where a draw is put together. */
export const SCRATCH: usize = 0x10000;

/** The most bytes one draw may take: a multiple of 3, so that base64url text can be joined from chunks. */
export const CHUNK: u32 = 24576;

/** Where text is written for the host to read. */
export const OUT: usize = 0x18000;

/** Where the map ends. */
export const END: usize = 0x28000;
