// The mutants of an AssemblyScript file, in the order of its text, from the compiler's own syntax tree.
import { syntax } from "./compiler.js";

/** @typedef {{ file: string, line: number, start: number, end: number, was: string, becomes: string }} Mutant */
/** @typedef {import("./compiler.js").Node} Node */

/** What takes an operator's place. */
const OPERATORS = /** @type {Record<string, string[]>} */ ({
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["/"],
  "<<": [">>"],
  ">>": ["<<"],
  "&": ["|"],
  "|": ["&"],
  "^": ["|"],
  "+=": ["-="],
  "-=": ["+="],
  "*=": ["+="],
});

/** And an instruction's. */
const CALLS = /** @type {Record<string, string>} */ ({
  "v128.and": "v128.or",
  "v128.or": "v128.and",
  "v128.xor": "v128.or",
  "v128.andnot": "v128.and",
  "i8x16.add": "i8x16.sub",
  "i8x16.sub": "i8x16.add",
  "i8x16.sub_sat_u": "i8x16.sub",
  "i8x16.gt_s": "i8x16.ge_s",
  "i8x16.lt_u": "i8x16.le_u",
  "i8x16.avgr_u": "i8x16.add_sat_u",
  "i16x8.shr_u": "i16x8.shl",
  "i16x8.shl": "i16x8.shr_u",
  "i64x2.shr_u": "i64x2.shl",
  "f64x2.add": "f64x2.sub",
  "f64x2.sub": "f64x2.add",
  min: "max",
  max: "min",
});

/** What does not care which argument comes first. */
const COMMUTATIVE = /^(v128\.(and|or|xor)|\w+\.(add|mul|avgr_u)|min|max)$/;

/** Every mutant of a file. @param {string} file @param {string} text @returns {Mutant[]} */
export function mutantsOf(file, text) {
  const program = syntax.newProgram(syntax.newOptions());
  syntax.parse(program, text, file, true);
  const source = program.sources.find(({ normalizedPath }) => normalizedPath === file);
  if (!source) throw new Error(`${file} was not parsed`);
  /** @type {Mutant[]} */
  const found = [];
  /** @param {number} start @param {number} end @param {string} becomes */
  const add = (start, end, becomes) => {
    const line = text.slice(0, start).split("\n").length;
    found.push({ file, line, start, end, was: text.slice(start, end), becomes });
  };
  const { NodeKind } = syntax;
  /** @param {unknown} value */
  const walk = (value) => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    if (!isNode(value)) return;
    const { start, end } = value.range;
    const code = text.slice(start, end);
    // Assertions are not in the release build.
    if (value.kind === NodeKind.Call && code.startsWith("assert(")) return;
    if (value.kind === NodeKind.Import || value.kind === NodeKind.Export) return;
    if (value.kind === NodeKind.Binary) {
      const { left, right } = /** @type {{ left: Node, right: Node }} */ (/** @type {unknown} */ (value));
      const between = text.slice(left.range.end, right.range.start);
      const at = left.range.end + between.search(/\S/);
      for (const becomes of OPERATORS[between.trim()] ?? []) add(at, at + between.trim().length, becomes);
    }
    if (value.kind === NodeKind.Literal && /^(\d+|0x[\da-f]+)$/.test(code)) {
      add(start, end, String(Number(code) + 1));
    }
    if (value.kind === NodeKind.Expression && !code.startsWith("assert(")) add(start, end, "");
    if (value.kind === NodeKind.If || value.kind === NodeKind.While) {
      const { condition } = /** @type {{ condition: Node }} */ (/** @type {unknown} */ (value));
      add(condition.range.start, condition.range.end, "false");
      if (value.kind === NodeKind.If) add(condition.range.start, condition.range.end, "true");
    }
    if (value.kind === NodeKind.UnaryPrefix && /^[~!-]/.test(code)) add(start, start + 1, "");
    if (value.kind === NodeKind.Call) {
      const { expression, args } = /** @type {{ expression: Node, args: Node[] }} */ (/** @type {unknown} */ (value));
      const name = text.slice(expression.range.start, expression.range.end);
      const other = CALLS[name];
      if (other) add(expression.range.start, expression.range.end, other);
      const [first, second] = args;
      if (first && second && !COMMUTATIVE.test(name)) {
        const [a, b] = [first, second].map(({ range }) => text.slice(range.start, range.end));
        const between = text.slice(first.range.end, second.range.start);
        if (a !== b) add(first.range.start, second.range.end, `${b}${between}${a}`);
      }
    }
    for (const [key, part] of Object.entries(value)) if (key !== "range" && key !== "source") walk(part);
  };
  walk(source.statements);
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** @param {unknown} value @returns {value is Node} */
function isNode(value) {
  return typeof value === "object" && value !== null && "kind" in value && "range" in value && value.range !== null;
}
