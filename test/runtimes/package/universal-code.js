// What a file may not hold if every runtime and bundler is to take it.
import { peer } from "../peer.js";

const { parseSync, Visitor } = await peer("rolldown/utils");

/**
 * What is read of a parsed file.
 *
 * @typedef {{ moduleRequest: { value: string } | null }} Request
 *
 * @typedef {object} Parsed
 * @property {unknown} program
 * @property {{ message: string }[]} errors
 * @property {object} module
 * @property {Request[]} module.staticImports
 * @property {{ entries: Request[] }[]} module.staticExports
 * @property {unknown[]} module.dynamicImports
 * @property {unknown[]} module.importMetas
 */

/**
 * @param {string} name
 * @param {string} code
 * @param {string[]} allowed what it may import
 * @returns {string[]} what is wrong with it
 */
export function faultsOf(name, code, allowed) {
  /** @type {Parsed} */
  const { program, module, errors } = parseSync(name, code);
  const requests = [...module.staticImports, ...module.staticExports.flatMap(({ entries }) => entries)];
  const imports = requests.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []);
  return [
    ...errors.map(({ message }) => message),
    ...imports.filter((path) => !allowed.includes(path)).map((path) => `imports ${path}`),
    ...(/\brequire\(/.test(code) ? ["has a require()"] : []),
    ...module.dynamicImports.map(() => "has an import()"),
    ...module.importMetas.map(() => "has import.meta"),
    ...topLevelAwaits(program).map((fault) => `has ${fault}`),
  ].map((fault) => `${name} ${fault}`);
}

/** What makes whoever imports the module wait. @param {unknown} program */
function topLevelAwaits(program) {
  /** @type {string[]} */
  const found = [];
  let functions = 0;
  const enter = () => void functions++;
  const leave = () => void functions--;
  const wait = () => {
    if (functions === 0) found.push("a top-level await");
  };
  new Visitor({
    FunctionDeclaration: enter,
    "FunctionDeclaration:exit": leave,
    FunctionExpression: enter,
    "FunctionExpression:exit": leave,
    ArrowFunctionExpression: enter,
    "ArrowFunctionExpression:exit": leave,
    AwaitExpression: wait,
    ForOfStatement: (/** @type {{ await: boolean }} */ loop) => loop.await && wait(),
  }).visit(program);
  return found;
}
