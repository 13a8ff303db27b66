// What is timed of hex, base64url and a minter's strings.
import { engines } from "./engines.js";
import { HALVES, often, POOL, SIZE, TIMED, tokens, ZEROS } from "./tokens.js";

/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./rows.js").Role} Role */
/** @typedef {import("./engines.js").Opened} Opened */

const SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** @param {number} count @returns {Timed} */
function strings(count) {
  return ({ secrets }) => {
    const mint = secrets.minter({ kind: "string", alphabet: { symbols: SYMBOLS }, length: SIZE });
    return () => mint.take(count);
  };
}

const RANGES = ["A-Z | random", "a-z | random", "0-9 | random", "- | random", "_ | random"];

/** @typedef {(opened: Opened) => () => unknown} Timed */
/** @typedef {{ name: string, classes: string[], role?: Role, quick?: string[], count?: number, timed: Timed }} Token */

/** @type {Token[]} */
const TOKENS = [
  {
    name: "`token_hex(32)`",
    classes: [ZEROS, "0xff | random", HALVES],
    quick: [ZEROS, HALVES],
    timed: ({ secrets }) => often(() => secrets.token_hex(SIZE)),
  },
  {
    name: "hex, the kernel alone",
    classes: [ZEROS, "0xff | random", HALVES],
    quick: [ZEROS],
    timed: ({ kernels, pool, OUT }) => often(() => kernels.hex(pool.take(SIZE), OUT, SIZE, 1, 0)),
  },
  {
    name: "`token_urlsafe(32)`",
    classes: RANGES,
    quick: ["A-Z | random"],
    timed: ({ secrets }) => often(() => secrets.token_urlsafe(SIZE)),
  },
  {
    name: "base64url, the kernel alone",
    classes: RANGES,
    quick: ["0-9 | random"],
    timed: ({ kernels, pool, OUT }) => often(() => kernels.base64url(pool.take(SIZE), OUT, SIZE, 1, 0)),
  },
  {
    name: "a minter's strings of 62 symbols",
    classes: ["first symbol | random symbols", "last symbol | random symbols"],
    timed: strings(TIMED),
  },
  {
    name: "the same, where tries are rejected",
    classes: ["random symbols | random tries"],
    role: "told",
    count: TIMED >> 1,
    timed: strings(TIMED >> 1),
  },
];

/** @param {import("./engines.js").EngineKind} engine @returns {Row[]} */
export function tokenRows(engine) {
  return TOKENS.flatMap(({ name, classes: all, role = "subject", quick = [], count = TIMED, timed }) =>
    all.map((classes) => ({
      name,
      engine,
      classes,
      role,
      quick: quick.includes(classes),
      make: async () => tokens(classes, count, timed, await engines(engine, POOL)),
    })),
  );
}

/** The JavaScript engine as it runs until V8 optimises it. @returns {Row[]} */
export function unoptimisedRows() {
  const classes = [ZEROS, HALVES, "A-Z | random", "- | random"];
  const rows = tokenRows("js").filter((row) => row.name.includes("kernel") && classes.includes(row.classes));
  const flags = ["--no-opt"];
  return rows.map((row) => ({ ...row, name: `${row.name}, not optimised`, role: "subject", quick: false, flags }));
}
