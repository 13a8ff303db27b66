/** The size of the core, dist/core.wasm. */
declare const CORE_BYTES: number;
/** The package's version. */
declare const VERSION: string;
