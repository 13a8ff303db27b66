// What is timed: each subject, engine and pair of classes.
import { comparisonOfBytes, comparisonOfStrings, FIXED } from "./comparisons.js";
import { branchingBase64url, branchingHex, earlyExit } from "./controls.js";
import { engines } from "./engines.js";
import { encodings, often, POOL, SIZE, TIMED, tokens } from "./tokens.js";

/**
 * @typedef {import("./measurement.js").Subject} Subject
 * @typedef {import("./engines.js").EngineKind} EngineKind
 * @typedef {import("./engines.js").Opened} Opened
 * @typedef {"subject" | "answer" | "leak" | "null" | "told"} Role a subject and a null are to stay below the threshold, and
 * a leak is to pass it. Where the answer differs, its own time may be seen, as the answer is, and no more. What is told is
 * judged by nobody
 * @typedef {{ name: string, engine?: EngineKind, classes: string, role: Role, quick: boolean, flags?: string[], make: () => Promise<Subject> }} Row
 * flags of Node
 */

const ENGINES = /** @type {const} */ (["wasm", "js"]);
const EQUAL = "equal | first differs";
const ENDS = "first differs | last differs";
const SAME = "last differs | last differs";
const NEXT = "last differs | last but one differs";
const ZEROS = "zeros | random";
const HALVES = "zeros | 0xff";
/** Three windows, the last of them not full. */
const LONG = 40000;
/** Comparisons in a measurement, where one is short. */
const FEW = 4;
const SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** @param {EngineKind} engine @param {"strings" | "bytes"} of @param {number} length @param {string} classes @param {boolean} quick @returns {Row} */
function comparison(engine, of, length, classes, quick) {
  const about = { classes, length, units: length === LONG ? 1 : FEW };
  return {
    name: `\`compare_digest\`, ${of} of ${length.toLocaleString("en")}`,
    engine,
    classes,
    role: classes === EQUAL ? "answer" : "subject",
    quick,
    make: async () => {
      const { secrets } = (await engines(engine, POOL))(() => {});
      return of === "strings"
        ? comparisonOfStrings((a, b) => secrets.compare_digest(a, b), about)
        : comparisonOfBytes((a, b) => secrets.compare_digest(a, b), about);
    },
  };
}

/** @param {EngineKind} engine @returns {Row[]} */
function comparisons(engine) {
  return [32, 64, LONG].flatMap((length) =>
    /** @type {const} */ (["strings", "bytes"]).flatMap((of) =>
      [EQUAL, ENDS, FIXED].map((classes) =>
        comparison(engine, of, length, classes, length === 32 && (of === "strings" || classes !== EQUAL)),
      ),
    ),
  );
}

/** @param {number} count @returns {(opened: Opened) => () => unknown} */
function strings(count) {
  return ({ secrets }) => {
    const mint = secrets.minter({ kind: "string", alphabet: SYMBOLS, length: SIZE });
    return () => mint.take(count);
  };
}

const RANGES = ["A-Z | random", "a-z | random", "0-9 | random", "- | random", "_ | random"];

/** @type {{ name: string, classes: string[], role?: Role, quick?: string[], count?: number, timed: (opened: Opened) => () => unknown }[]} */
const TOKENS = [
  {
    name: "`token_hex(32)`",
    classes: [ZEROS, "0xff | random", HALVES],
    quick: [ZEROS, HALVES],
    timed: ({ secrets }) => often(() => secrets.token_hex(SIZE)),
  },
  {
    name: "hex, the core alone",
    classes: [ZEROS, "0xff | random", HALVES],
    quick: [ZEROS],
    timed: ({ core }) => often(() => core.hex(SIZE, 1, 0)),
  },
  {
    name: "`token_urlsafe(32)`",
    classes: RANGES,
    quick: ["A-Z | random"],
    timed: ({ secrets }) => often(() => secrets.token_urlsafe(SIZE)),
  },
  {
    name: "base64url, the core alone",
    classes: RANGES,
    quick: ["0-9 | random"],
    timed: ({ core }) => often(() => core.base64url(SIZE, 1, 0)),
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

/** @param {EngineKind} engine @returns {Row[]} */
function tokenRows(engine) {
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

/**
 * The JavaScript engine as it runs until V8 optimises it, and for good where there is no compiler.
 *
 * @returns {Row[]}
 */
function unoptimised() {
  const classes = [ZEROS, HALVES, "A-Z | random", "- | random"];
  const rows = tokenRows("js").filter((row) => row.name.includes("core") && classes.includes(row.classes));
  const flags = ["--no-opt"];
  return rows.map((row) => ({ ...row, name: `${row.name}, not optimised`, role: "told", quick: false, flags }));
}

/** @param {Role} role @param {string} classes @param {boolean} quick @returns {Row} */
function exiting(role, classes, quick) {
  return {
    name: "a comparison that ends at the first difference",
    classes,
    role,
    quick,
    make: async () => comparisonOfStrings(earlyExit, { classes, length: 32, units: FEW }),
  };
}

/** @param {Role} role @param {string} name @param {(bytes: Uint8Array) => string} encode @param {string} classes @returns {Row} */
function branching(role, name, encode, classes) {
  return { name, classes, role, quick: true, make: async () => encodings(classes, encode) };
}

/** @type {Row[]} */
const CONTROLS = [
  ...[EQUAL, ENDS, FIXED].map((classes) => exiting("leak", classes, true)),
  branching("leak", "hex by a branch on each nibble", branchingHex, ZEROS),
  branching("leak", "base64url by a branch on each range", branchingBase64url, "A-Z | random"),
  exiting("told", NEXT, false),
  exiting("null", SAME, true),
  branching("null", "hex by a branch on each nibble", branchingHex, "random | random"),
];

/** Controls first. @type {Row[]} */
export const ROWS = [...CONTROLS, ...ENGINES.flatMap(comparisons), ...ENGINES.flatMap(tokenRows), ...unoptimised()];
