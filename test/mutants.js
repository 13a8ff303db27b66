// Breaks the code in one place at a time and sees the tests go red: npm run test:mutants [-- PATTERN]
// Each mutant is tried on a copy of the project, so the checkout stays as it is.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** [what is broken, in which file, the code as it is, the code as it is broken] */
const MUTANTS = [
  // Single draws.
  [
    "single: the bound itself passes",
    "src/entropy/single.ts",
    "drawBits(pool, k);\n  while (value >= bound)",
    "drawBits(pool, k);\n  while (value > bound)",
  ],
  [
    "single: the bound itself passes, up to 31 bits",
    "src/entropy/single.ts",
    "drawBits31(pool, k);\n  while (value >= bound)",
    "drawBits31(pool, k);\n  while (value > bound)",
  ],
  [
    "single: a bit too few for the bound",
    "src/entropy/single.ts",
    "const k = 32 - clz32(bound);",
    "const k = 32 - clz32(bound - 1);",
  ],
  [
    "single: little-endian",
    "src/entropy/single.ts",
    "value = (value << 8) | (memory[at + 1] as number);",
    "value = ((memory[at + 1] as number) << 8) | value;",
  ],
  [
    "single: low bits kept instead of high",
    "src/entropy/single.ts",
    "if (length === 1) return value >> (8 - k);",
    "if (length === 1) return value & ((1 << k) - 1);",
  ],
  ["single: a byte is not wiped", "src/entropy/single.ts", "  memory[at + 2] = 0;\n", ""],
  ["single: a byte of many is not wiped", "src/entropy/single.ts", "    memory[at + i] = 0;\n", ""],
  ["single: a double's last byte stays", "src/kernels/js-doubles.ts", "  bytes[at + 6] = 0;\n", ""],
  // The pool.
  [
    "pool: bytes are not used before they are read",
    "src/entropy/pool.ts",
    "    this.next = next;\n    return at;",
    "    if (length > 64) this.next = next;\n    return at;",
  ],
  [
    "pool: the last byte of a draw is used twice",
    "src/entropy/pool.ts",
    "    this.next = next;\n    return at;",
    "    this.next = next - Number(length > 1);\n    return at;",
  ],
  [
    "pool: not emptied before it asks",
    "src/entropy/pool.ts",
    "    const refill = max(missing, this.#refill);\n    this.next = this.end = POOL;\n",
    "    const refill = max(missing, this.#refill);\n",
  ],
  [
    "pool: a draw across its end skips a byte",
    "src/entropy/pool.ts",
    "this.next = POOL + missing;",
    "this.next = POOL + missing + Number(left > 0);",
  ],
  [
    "pool: what was moved stays where it was",
    "src/entropy/pool.ts",
    "      fill(this.memory, 0, start, start + left);\n",
    "",
  ],
  ["pool: what is left is lost", "src/entropy/pool.ts", "const left = max(0, this.end - start);", "const left = 0;"],
  [
    "pool: a call-back passes",
    "src/entropy/pool.ts",
    "const calledBack = this.#asked !== asked;",
    "const calledBack = false;",
  ],
  [
    "pool: a call-back that fails passes for the failure",
    "src/entropy/pool.ts",
    "throw calledBack ? callBackError(cause) : cause;",
    "throw failed ? cause : callBackError(cause);",
  ],
  [
    "pool: a discard while the source is asked passes",
    "src/entropy/pool.ts",
    "    this.#asked++;\n    fill",
    "    fill",
  ],
  [
    "pool: a failure leaves what was prefetched",
    "src/entropy/pool.ts",
    "      this.discard();\n      throw calledBack",
    "      throw calledBack",
  ],
  ["pool: a discard forgets and does not wipe", "src/entropy/pool.ts", "    fill(this.memory, 0, 0, SETTINGS);\n", ""],
  ["pool: words are cut at its end", "src/entropy/pool.ts", "max(waiting - (waiting % width), width)", "waiting"],
  ["pool: the first refill is the whole pool", "src/entropy/pool.ts", "min(FIRST_REFILL, size)", "size"],
  ["pool: refills do not grow", "src/entropy/pool.ts", "const GROWTH = 8;", "const GROWTH = 1;"],
  ["pool: a promise passes for entropy", "src/entropy/source.ts", "if (isThenable(answer))", "if (false)"],
  [
    "pool: the source gets the engine's memory",
    "src/entropy/source.ts",
    "const fresh = new Bytes(length);",
    "const fresh = new Bytes(buffer, offset, length);",
  ],
  // The kernels.
  ["kernels: hex is not wiped at its tail", "assembly/text/hex.ts", "  if (length % 16 > 0) wipe(start, all);\n", ""],
  [
    "kernels: a token of 32 bytes is not wiped",
    "assembly/text/hex.ts",
    "      v128.store(at, i8x16.splat(0), 16);\n",
    "",
  ],
  ["kernels: base64url is not wiped", "assembly/text/base64url.ts", "  wipe(start, all);\n", ""],
  ["kernels: plus and slash", "assembly/text/base64url.ts", "-17, 32", "-19, -16"],
  ["kernels: the wrong variant", "assembly/text/uuid4.ts", "-1, 0x0f, -1, 0x3f, -1", "-1, 0x0f, -1, 0x7f, -1"],
  ["kernels: what lies past a wiped span is lost", "assembly/memory.ts", "  v128.store(stop, past);\n", ""],
  ["sieve: the largest value is rejected", "assembly/draws/sieve.ts", "value <= largest ?", "value < largest ?"],
  ["sieve: the largest byte is rejected", "assembly/draws/sieve.ts", "254 - largest", "255 - largest"],
  ["sieve: big-endian", "assembly/draws/sieve.ts", "<T>(load<T>(at) & mask)", "<T>(bswap<T>(load<T>(at)) & mask)"],
  ["sieve: lanes past the span count", "assembly/draws/sieve.ts", " & ((1 << rest) - 1)", ""],
  [
    "sieve: the high half repeats the low",
    "assembly/draws/sieve.ts",
    "PACKING + 8 * high), half)",
    "PACKING + 8 * high), i8x16.splat(0))",
  ],
  [
    "sieve: the first row of the table is written first",
    "assembly/draws/sieve.ts",
    "for (let row: i32 = 255; row >= 0; row--)",
    "for (let row: i32 = 0; row < 256; row++)",
  ],
  ["sieve: used words stay", "assembly/draws/sieve.ts", "    store<T>(at, 0);\n", ""],
  [
    "sieve: used blocks stay",
    "assembly/draws/sieve.ts",
    "  v128.store(at, v128.andnot(block, ours));\n  return end;",
    "  return end;",
  ],
  ["bounds do not fall", "assembly/draws/falling.ts", "bound -= passes & step;", ""],
  [
    "a bit of a double is lost",
    "assembly/draws/doubles.ts",
    "LAST_BIT = memory.data<u64>([8])",
    "LAST_BIT = memory.data<u64>([0])",
  ],
  [
    "the fourth row of an alphabet is the third",
    "assembly/draws/symbols.ts",
    "v128.load(ALPHABET, 48)",
    "v128.load(ALPHABET, 32)",
  ],
  [
    "js: the largest byte is rejected",
    "src/kernels/js-sieve.ts",
    "if (value <= largest) to++",
    "if (value < largest) to++",
  ],
  ["js: the upper half alone decides", "src/kernels/js-sieve.ts", "(upper === high && passes)", "upper === high"],
  [
    "js: a byte is not wiped",
    "src/kernels/js-memory.ts",
    "    this.bytes[at] = 0;\n    return byte;",
    "    return byte;",
  ],
  ["js: upper-case hex", "src/kernels/lanes.ts", "imul(39,", "imul(7,"],
  // What is made of them.
  [
    "falling bounds keep the width they began with",
    "src/engine/arrays.ts",
    "if (step > 0) tries = min",
    "if (false) tries = min",
  ],
  [
    "a word more is taken",
    "src/engine/arrays.ts",
    "pool.span(stop - to, 1 << shift)",
    "pool.span(stop - to + (1 << shift), 1 << shift)",
  ],
  [
    "what was drawn in bulk stays in memory",
    "src/engine/arrays.ts",
    "    engine.clear(min(BATCH, length * width));\n",
    "",
  ],
  ["an empty fill clears what another draw needs", "src/engine/arrays.ts", "  if (length === 0) return target;\n", ""],
  [
    "a failed fill leaves what it drew",
    "src/engine/arrays.ts",
    "    if (byteLengthOf(target) > 0) fill(bytesOf(target, 0, lengthOf(target)), 0);\n",
    "",
  ],
  [
    "an array that shrank is not noticed",
    "src/engine/arrays.ts",
    "    if (!complete) throw new TypeError(CHANGED);\n",
    "",
  ],
  [
    "a resizable array is filled in place",
    "src/engine/arrays.ts",
    "  if (length > 0 && canShrink(target)) {",
    "  if (false) {",
  ],
  ["what was drawn for a lost array stays", "src/engine/arrays.ts", "  pool.discard();\n  throw", "  throw"],
  [
    "a text of nothing clears what another draw needs",
    "src/engine/ascii-text.ts",
    '  if (length === 0) return "";\n  if (length > CHUNK)',
    "  if (length > CHUNK)",
  ],
  ["padding is counted in", "src/engine/ascii-text.ts", "ceil((4 * length) / 3)", "4 * ceil(length / 3)"],
  [
    "text is not wiped",
    "src/engine/engine.ts",
    "    const text = this.textAhead(length);\n    this.clear(length);\n",
    "    const text = this.textAhead(length);\n",
  ],
  [
    "what lies past a text is not cleared",
    "src/engine/engine.ts",
    "if (wipe) wipe(OUT, length + 32);",
    "if (wipe) wipe(OUT, length);",
  ],
  [
    "bytes are not wiped",
    "src/engine/bytes.ts",
    "    bytes[i] = memory[at + i] as number;\n    memory[at + i] = 0;\n",
    "    bytes[i] = memory[at + i] as number;\n",
  ],
  [
    "another alphabet is used",
    "src/engine/symbol-text.ts",
    "if (engine.alphabet !== alphabet)",
    "if (engine.alphabet === undefined)",
  ],
  ["numbers are overwritten before they are read", "src/engine/symbol-text.ts", "OUT + count * gap + 16;", "OUT;"],
  [
    "a separator of the last minter is used",
    "src/minter/batches.ts",
    "    set<Uint8Array>(pool.memory, this.#separator, SETTINGS);\n",
    "",
  ],
  [
    "tokens of no batch clear what another draw needs",
    "src/minter/batches.ts",
    "  if (count === 0) return;\n  for",
    "  for",
  ],
  ["a discard leaves tokens minted ahead", "src/engine/engine.ts", "ahead[i]?.deref()?.forget();", ""],
  [
    "tokens minted ahead come twice",
    "src/minter/tokens-ahead.ts",
    "    this.#at = end;\n",
    "    this.#at = start === 0 ? 0 : end;\n",
  ],
  ["a minter keeps its last token", "src/minter/tokens-ahead.ts", "    if (end === text.length) this.forget();\n", ""],
  [
    "more is minted ahead than the pool holds",
    "src/minter/tokens-ahead.ts",
    "floor(engine.pool.size / entropy)",
    "floor(65536 / entropy)",
  ],
  ["a symbol may be there twice", "src/tokens/alphabets.ts", "if (seen.has(point))", "if (false)"],
  [
    "a stream mints one chunk too many",
    "src/minter/minter.ts",
    "          left -= part;",
    "          left -= part - 1;",
  ],
  [
    "different lengths are equal",
    "src/tokens/compare-digest.ts",
    'for (let i = 0; i < a.length; i++) codes |= codeAt(a, i);\n  if (codes > 0x7f) throw new TypeError("comparing strings with non-ASCII characters is not supported");\n  return sameLength &&',
    'for (let i = 0; i < a.length; i++) codes |= codeAt(a, i);\n  if (codes > 0x7f) throw new TypeError("comparing strings with non-ASCII characters is not supported");\n  return',
  ],
  [
    "the comparison skips its last bytes",
    "src/tokens/compare-digest.ts",
    "for (; done < length; done++)",
    "for (; done < length - 1; done++)",
  ],
  ["0 means the default", "src/tokens/tokens.ts", "nbytes === undefined || nbytes === null", "!nbytes"],
  ["bigints: the bound itself passes", "src/numbers/integers.ts", "while (value >= n)", "while (value > n)"],
  ["bisect to the left", "src/random/weights.ts", "if (value < (", "if (value <= ("],
  [
    "shuffle never leaves an element in place",
    "src/random/system-random.ts",
    "belowMany(length, length - 1, 1)",
    "belowMany(length - 1, length - 1, 1)",
  ],
  [
    "the gauss spare is scaled",
    "src/random/variates.ts",
    "this.#spare = sin(angle) * radius;",
    "this.#spare = sin(angle) * radius * deviation;",
  ],
  ["a stuck source passes", "src/entropy/health.ts", "return runs & RUN ? SAME : same;", "return same;"],
  ["a repeated request passes", "src/entropy/health.ts", "} while (hit && size === 16);", "} while (false);"],
  ["repetitions are no evidence", "src/entropy/health.ts", "if (bad || evidence >= EVIDENCE)", "if (bad)"],
  [
    "a period passes",
    "src/entropy/health.ts",
    "same >= SAME || (length > 19 && isPeriodic(bytes, buffer, offset, length))",
    "same >= SAME",
  ],
  ["draws of a shuffle stay", "src/random/system-random.ts", "wipeDraws(partners);\n", "\n"],
  ["a length is read twice", "src/numbers/choice.ts", "{ items, length };", "{ items, length: items.length };"],
];

const root = fileURLToPath(new URL("..", import.meta.url));
const copy = mkdtempSync(join(tmpdir(), "mutants-"));
const report = join(copy, "report.json");
for (const part of [
  "assembly",
  "src",
  "test",
  "scripts",
  "examples",
  "package.json",
  "asconfig.json",
  "tsconfig.json",
  "vitest.config.ts",
]) {
  cpSync(join(root, part), join(copy, part), {
    recursive: true,
    filter: (path) => !path.includes("node_modules"),
  });
}
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));

/** @param {string} command @param {string[]} args */
function run(command, args) {
  // A mutant may go round for ever.
  const { status, stdout, stderr } = spawnSync("timeout", ["--kill-after=5", "600", command, ...args], {
    cwd: copy,
    encoding: "utf8",
  });
  return { ok: status === 0, output: stdout + stderr };
}

/** Builds and tests the copy. Builds, memory and examples are left out: they see no wrong answer that these do not. */
function test() {
  for (const step of [
    ["npm", "run", "build:core"],
    ["node", "scripts/bundle.js"],
  ]) {
    const built = run(step[0] ?? "", step.slice(1));
    if (!built.ok) throw new Error(`the mutant does not build\n${built.output}`);
  }
  const files = [
    "text-kernels",
    "draw-kernels",
    "pool.test",
    "uniformity",
    "accounting",
    "minter.",
    "minter-",
    "token-string",
    "snapshot",
    "fill.test",
    "faults",
    "bad-input",
    "api",
    "digest",
    "large",
    "cpython/vectors",
    "health",
    "tampering",
    "wiping",
    "test/laws/termination/",
  ];
  rmSync(report, { force: true });
  return run("npx", ["vitest", "run", "--bail=1", "--reporter=json", `--outputFile=${report}`, ...files]);
}

/** What failed in the last run, by vitest's report; nothing if it did not finish. */
function failures() {
  if (!existsSync(report)) return [];
  const failed = [];
  for (const { name, message, assertionResults } of JSON.parse(readFileSync(report, "utf8")).testResults) {
    if (message) failed.push(`${name}: ${message}`);
    for (const { status, fullName } of assertionResults) if (status === "failed") failed.push(fullName);
  }
  return failed;
}

const only = new RegExp(process.argv[2] ?? "");
const chosen = MUTANTS.filter(([name = ""]) => only.test(name));
for (const [name, file = "", code = ""] of chosen) {
  const places = readFileSync(join(copy, file), "utf8").split(code).length - 1;
  if (places !== 1) throw new Error(`${name}: the code is ${places} times in ${file}`);
}
let survivors = 0;
const before = test();
if (!before.ok) throw new Error(`before anything is broken, this fails:\n${failures().join("\n")}`);
for (const [name = "", file = "", code = "", broken = ""] of chosen) {
  const path = join(copy, file);
  const source = readFileSync(path, "utf8");
  writeFileSync(
    path,
    source.replace(code, () => broken),
  );
  const { ok } = test();
  if (ok) survivors++;
  console.log(
    ok ? `SURVIVED  ${name}` : `caught    ${name}\n          by ${failures()[0] ?? "a test that did not finish"}`,
  );
  writeFileSync(path, source);
}
rmSync(copy, { recursive: true });
console.log(`${survivors} survived`);
process.exitCode = survivors === 0 ? 0 : 1;
