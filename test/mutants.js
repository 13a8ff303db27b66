// Breaks the code in one place at a time and sees the tests go red: npm run test:mutants [-- PATTERN]
// Each mutant is tried on a copy of the project, so the checkout stays as it is.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** [what is broken, in which file, the code as it is, the code as it is broken] */
const MUTANTS = [
  ["core: the bound itself passes", "assembly/below.ts", "while (value >= n)", "while (value > n)"],
  [
    "core: the bound itself passes, up to 32 bits",
    "assembly/below.ts",
    "while (value >= bound)",
    "while (value > bound)",
  ],
  ["core: a bit too few for the bound", "assembly/below.ts", "64 - <u32>clz<u64>(n)", "64 - <u32>clz<u64>(n - 1)"],
  ["core: little-endian", "assembly/bits.ts", "swapped32(word) >>", "word >>"],
  [
    "core: low bits kept instead of high",
    "assembly/bits.ts",
    "swapped(word) >> (64 - k)",
    "(swapped(word) >> (64 - used)) & ((1 << k) - 1)",
  ],
  [
    "core: the last byte of a draw is used twice",
    "assembly/pool.ts",
    "next = at + length;",
    "next = at + length - <u32>(length > 1);",
  ],
  [
    "core: a draw across the pool's end skips a byte",
    "assembly/pool.ts",
    "next = POOL + rest;",
    "next = POOL + rest + <u32>(left > 0);",
  ],
  [
    "core: bits of a single draw are not wiped",
    "assembly/bits.ts",
    "store<u32>(at, <u32>((<u64>word >> used) << used));",
    "",
  ],
  ["core: hex is not wiped at its tail", "assembly/hex.ts", "  if (length % 16 > 0) wipe(start, all);\n", ""],
  ["core: base64url is not wiped", "assembly/base64url.ts", "  wipe(start, all);\n", ""],
  ["core: the pool is not emptied before it asks", "assembly/pool.ts", "  next = end;\n", ""],
  [
    "core: 52 bits of a double",
    "assembly/floats.ts",
    "draw(56) >> 3)) * (1.0 / 9007199254740992.0)",
    "draw(56) >> 4)) * (1.0 / 4503599627370496.0)",
  ],
  ["core: plus and slash", "assembly/base64url.ts", "-17, 32, 0, 0]", "-19, -16, 0, 0]"],
  [
    "core: the comparison skips its last block",
    "assembly/digest.ts",
    "at < stop; at += 16",
    "at + 16 < stop; at += 16",
  ],
  ["core: in bulk, the largest value is rejected", "assembly/bulk.ts", "value <= largest ?", "value < largest ?"],
  ["core: in bulk, the largest byte is rejected", "assembly/bulk.ts", "254 - largest", "255 - largest"],
  ["core: in bulk, big-endian", "assembly/bulk.ts", "<T>(load<T>(at) & mask)", "<T>(bswap<T>(load<T>(at)) & mask)"],
  ["core: in bulk, lanes past the draw count", "assembly/bulk.ts", " & ((1 << rest) - 1)", ""],
  [
    "core: in bulk, the high half repeats the low",
    "assembly/bulk.ts",
    "PACKING + 8 * high), half)",
    "PACKING + 8 * high), i8x16.splat(0))",
  ],
  ["core: in bulk, used words stay", "assembly/bulk.ts", "    store<T>(at, 0);\n", ""],
  [
    "core: in bulk, used blocks stay",
    "assembly/bulk.ts",
    "  v128.store(at, v128.andnot(block, ours));\n  return end;",
    "  return end;",
  ],
  [
    "core: in bulk, a word more is taken",
    "assembly/bulk.ts",
    "const length = spanOf(<u32>(stop - out), 1 << shift);",
    "const length = spanOf(<u32>(stop - out) + (1 << shift), 1 << shift);",
  ],
  ["core: bounds do not fall", "assembly/below.ts", "bound -= passes & step;", ""],
  [
    "core: falling bounds keep the width they began with",
    "assembly/below.ts",
    "    if (step > 0) missing = min",
    "    if (false) missing = min",
  ],
  [
    "core: in bulk, a bit of a double is lost",
    "assembly/floats.ts",
    "LAST_BIT = memory.data<u64>([8])",
    "LAST_BIT = memory.data<u64>([0])",
  ],
  ["core: the wrong variant", "assembly/uuid.ts", "-1, 0x0f, -1, 0x3f, -1", "-1, 0x0f, -1, 0x7f, -1"],
  ["core: a token of 32 bytes is not wiped", "assembly/hex.ts", "      v128.store(at, i8x16.splat(0), 16);\n", ""],
  [
    "core: what lies past a text is not cleared",
    "assembly/pool.ts",
    "stop = OUT + length + 30;",
    "stop = OUT + length;",
  ],
  [
    "core: the fourth row of an alphabet is the third",
    "assembly/alphabet.ts",
    "v128.load(ALPHABET, 48)",
    "v128.load(ALPHABET, 32)",
  ],
  [
    "js: in bulk, the largest byte is rejected",
    "src/engine/js-bulk.ts",
    "if (value <= largest) to++",
    "if (value < largest) to++",
  ],
  [
    "js: in bulk, the upper half alone decides",
    "src/engine/js-bulk.ts",
    "(upper === high && passes)",
    "upper === high",
  ],
  [
    "a discard leaves tokens minted ahead",
    "src/text-minter.ts",
    "if (this.#at === this.#text.length || this.#discards !== this.#engine.discards)",
    "if (this.#at === this.#text.length)",
  ],
  [
    "tokens minted ahead come twice",
    "src/text-minter.ts",
    "    this.#at = end;\n",
    "    this.#at = start === 0 ? 0 : end;\n",
  ],
  ["a minter keeps its last token", "src/text-minter.ts", "    if (end === this.#text.length) this.#forget();\n", ""],
  [
    "more is minted ahead than the pool holds",
    "src/text-minter.ts",
    "Math.floor(engine.pool / entropy)",
    "Math.floor(65536 / entropy)",
  ],
  [
    "a separator of the last minter is used",
    "src/engine/token-text.ts",
    "    set<Uint8Array>(settings, separator);\n",
    "",
  ],
  ["a minter may call back", "src/engine/token-text.ts", "  engine.refuseReentry();\n", ""],
  [
    "a failed fill leaves what it drew",
    "src/engine/bytes.ts",
    "    fill(new Bytes(target.buffer, target.byteOffset, target.byteLength), 0);\n",
    "",
  ],
  [
    "what was drawn in bulk stays in memory",
    "src/engine/bulk.ts",
    "      engine.core.clear(Math.min(BATCH, length * width));\n",
    "",
  ],
  ["a symbol may be there twice", "src/alphabet.ts", "if (seen.has(point))", "if (false)"],
  ["a stream mints one chunk too many", "src/minter.ts", "          left -= part;", "          left -= part - 1;"],
  [
    "js: the bound itself passes",
    "src/engine/js.ts",
    "= bits32(k);\n    while (value >= bound)",
    "= bits32(k);\n    while (value > bound)",
  ],
  [
    "js: a byte is not wiped",
    "src/engine/js-pool.ts",
    "    this.memory[at] = 0;\n    return byte;",
    "    return byte;",
  ],
  ["js: used bytes stay in the pool", "src/engine/js-pool.ts", "    fill(memory, 0, 0, rest);\n", ""],
  ["js: upper-case hex", "src/engine/lanes.ts", "Math.imul(39,", "Math.imul(7,"],
  ["text is not wiped", "src/engine/engine.ts", "      this.clear(length);\n", ""],
  ["bytes are not wiped", "src/engine/bytes.ts", "    engine.clear(length);\n", ""],
  ["core: what lies past a wiped draw is lost", "assembly/pool.ts", "  v128.store(stop, past);\n", ""],
  ["padding is counted in", "src/engine/text.ts", "Math.ceil((4 * length) / 3)", "4 * Math.ceil(length / 3)"],
  ["re-entry is let in", "src/engine/engine.ts", "if (this.#filling) throw", "if (false) throw"],
  [
    "a failure leaves what was bought",
    "src/engine/engine.ts",
    "      this.core.discard();\n      throw error;",
    "      throw error;",
  ],
  [
    "the first purchase is of the whole pool",
    "src/engine/engine.ts",
    "#purchase = FIRST_PURCHASE / GROWTH;",
    "#purchase = 65536;",
  ],
  ["purchases do not grow", "src/engine/engine.ts", "const GROWTH = 8;", "const GROWTH = 1;"],
  ["different lengths are equal", "src/digest.ts", "let same = Number(sameLength);", "let same = 1;"],
  ["0 means the default", "src/tokens.ts", "nbytes === undefined || nbytes === null", "!nbytes"],
  ["bigints: the bound itself passes", "src/integers.ts", "while (value >= n)", "while (value > n)"],
  ["bisect to the left", "src/weights.ts", "if (value < (", "if (value <= ("],
  [
    "shuffle never leaves an element in place",
    "src/system-random.ts",
    "this.#draws.belowMany(length, length - 1, 1)",
    "this.#draws.belowMany(length - 1, length - 1, 1)",
  ],
  [
    "the gauss spare is scaled",
    "src/variates.ts",
    "this.#spare = Math.sin(angle) * radius;",
    "this.#spare = Math.sin(angle) * radius * deviation;",
  ],
  ["a stuck source passes", "src/engine/health.ts", "if (runs & RUN || same", "if (same"],
  ["equal requests pass", "src/engine/health.ts", " || requests >= REQUESTS", ""],
  ["the end of a request is not looked at", "src/engine/health.ts", "(length - SAMPLES) / 3", "(length - SAMPLES) / 4"],
  ["draws of a shuffle stay", "src/system-random.ts", "    wipeDraws(partners);\n", ""],
  ["a length is read twice", "src/sequence.ts", "{ items, length };", "{ items, length: items.length };"],
  [
    "views are made of the class that an array names",
    "src/engine/engine.ts",
    "new Bytes(core.buffer, address, length)",
    "core.memory.subarray(address, address + length)",
  ],
  ["a promise passes for entropy", "src/runtime/entropy.ts", "if (isThenable(answer))", "if (false)"],
];

const root = fileURLToPath(new URL("..", import.meta.url));
const copy = mkdtempSync(join(tmpdir(), "mutants-"));
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
  // A mutant may go round for ever; the tests take half a minute.
  const { status, stdout, stderr } = spawnSync("timeout", ["--kill-after=5", "180", command, ...args], {
    cwd: copy,
    encoding: "utf8",
  });
  return { ok: status === 0, output: stdout + stderr };
}

/** Builds and tests the copy. Memory, build and examples are left out: they see no wrong answer that these do not. */
function test() {
  const built = run("npm", ["run", "build:core"]);
  if (!built.ok) throw new Error(`the mutant does not build\n${built.output}`);
  const files = [
    "test/core.",
    "core-bulk",
    "uniformity",
    "accounting",
    "minter.",
    "minter-",
    "snapshot",
    "fill.test",
    "faults",
    "bad-input",
    "api",
    "large",
    "cpython/vectors",
    "health",
    "tampering",
    "wiping",
  ];
  return run("npx", ["vitest", "run", "--bail=1", "--reporter=json", ...files]);
}

/** @param {string} output the report of vitest's json reporter, and what npm prints around it */
function failures(output) {
  if (!output.includes("{")) return [];
  const report = JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1));
  const failed = [];
  for (const { name, message, assertionResults } of report.testResults) {
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
if (!before.ok) throw new Error(`before anything is broken, this fails:\n${failures(before.output).join("\n")}`);
for (const [name = "", file = "", code = "", broken = ""] of chosen) {
  const path = join(copy, file);
  const source = readFileSync(path, "utf8");
  writeFileSync(
    path,
    source.replace(code, () => broken),
  );
  const { ok, output } = test();
  if (ok) survivors++;
  console.log(
    ok ? `SURVIVED  ${name}` : `caught    ${name}\n          by ${failures(output)[0] ?? "a test that did not finish"}`,
  );
  writeFileSync(path, source);
}
rmSync(copy, { recursive: true });
console.log(`${survivors} survived`);
process.exitCode = survivors === 0 ? 0 : 1;
