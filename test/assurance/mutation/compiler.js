// AssemblyScript's compiler, typed by hand: its own types would declare its globals too.

/** @typedef {{ kind: number, range: { start: number, end: number } } & Record<string, unknown>} Node */
/** @typedef {{ normalizedPath: string, statements: Node[] }} Source */
/** @typedef {"Import" | "Export" | "Call" | "Binary" | "Literal" | "Expression"} Kind */
/**
 * @typedef {object} Syntax
 * @property {Record<Kind | "If" | "While" | "UnaryPrefix", number>} NodeKind
 * @property {() => unknown} newOptions
 * @property {(options: unknown) => { sources: Source[] }} newProgram
 * @property {(program: unknown, text: string, path: string, isEntry: boolean) => void} parse
 */
/**
 * @typedef {object} Output
 * @property {{ write(text: string): void }} stderr
 * @property {(name: string, contents: Uint8Array | string) => void} writeFile
 */
/** @typedef {{ main(args: string[], output: Output): Promise<{ error: Error | null }> }} Command */

const [syntaxModule, commandModule] = ["assemblyscript", "assemblyscript/asc"];

export const syntax = /** @type {Syntax} */ ((await import(String(syntaxModule))).default);
export const command = /** @type {Command} */ ((await import(String(commandModule))).default);
