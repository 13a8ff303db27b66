// The public names, as the compiler finds them: what src/index.ts exports, and the members of the classes and objects
// among that. The compiler's API may change with each version of it; ours is pinned.
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { ModifierFlags, SyntaxKind } from "typescript/unstable/ast";
import { API, SymbolFlags } from "typescript/unstable/sync";
import { readComment } from "./comment.js";

/** @typedef {import("typescript/unstable/ast").Node} Node */
/** @typedef {import("typescript/unstable/ast").SourceFile} SourceFile */
/** @typedef {{ line: number, lines: string[], file: string }} Example */

/**
 * @typedef {object} PublicName
 * @property {string} name
 * @property {string} full with the name of what it is a member of
 * @property {PublicName | undefined} owner
 * @property {string} file from the root
 * @property {boolean} isType whether it is gone at run time
 * @property {string[]} aliases its other exported names
 * @property {string[]} signatures
 * @property {string} text what is said of it
 * @property {string | undefined} category
 * @property {Example[]} examples
 * @property {{ signature: string, text: string }[]} fields of what is passed as options
 */

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** The package itself, and every public name; members follow what they are members of. @returns {PublicName[]} */
export function publicNames() {
  const api = new API({ cwd: root });
  try {
    const project = api.updateSnapshot({ openProject: `${root}tsconfig.json` }).getProjects()[0];
    const index = project?.program.getSourceFile(`${root}src/index.ts`);
    const module = index && project?.checker.getSymbolAtLocation(index);
    if (!project || !module) throw new Error("src/index.ts: nothing is exported");
    const all = publicName("secrets-wasm", [index.statements[0] ?? index], undefined);
    /** @type {Map<number, PublicName[]>} */
    const found = new Map();
    for (const symbol of project.checker.getExportsOfModule(module)) {
      const target = symbol.flags & SymbolFlags.Alias ? project.checker.getAliasedSymbol(symbol) : symbol;
      const nodes = target.declarations.flatMap((handle) => handle.resolve(project) ?? []);
      const known = found.get(target.id)?.[0];
      if (known) known.aliases.push(symbol.name);
      else found.set(target.id, withMembers(symbol.name, nodes));
    }
    return [{ ...all, signatures: [], aliases: [] }, ...found.values()].flat();
  } finally {
    api.close();
  }
}

/** @param {string} name @param {Node[]} nodes */
function withMembers(name, nodes) {
  const made = publicName(name, nodes, undefined);
  const [node] = nodes;
  const members = isNamed(node, SyntaxKind.ClassDeclaration, SyntaxKind.InterfaceDeclaration) ? membersOf(node) : [];
  if (!members.some(([, [first]]) => isNamed(first, SyntaxKind.MethodDeclaration, SyntaxKind.MethodSignature))) {
    made.fields = members.map(([, [first]]) => ({ signature: signatureOf(first), text: commentOf(first)?.text ?? "" }));
    return [made];
  }
  return [made, ...members.map(([member, own]) => publicName(member, own, made))];
}

/**
 * The declarations of each public member, without those of a constructor.
 *
 * @param {any} node @returns {[name: string, nodes: Node[]][]}
 */
function membersOf(node) {
  /** @type {Map<string, Node[]>} */
  const members = new Map();
  for (const member of node.members) {
    const name = member.name?.getText();
    const hidden =
      name?.startsWith("#") || (member.modifierFlags ?? 0) & (ModifierFlags.Private | ModifierFlags.Protected);
    if (name !== undefined && !hidden) members.set(name, [...(members.get(name) ?? []), member]);
  }
  return [...members];
}

/** @param {string} name @param {Node[]} nodes @param {PublicName | undefined} owner @returns {PublicName} */
function publicName(name, nodes, owner) {
  const [first] = nodes;
  if (!first) throw new Error(`${name}: no declaration`);
  const comments = nodes.flatMap((node) => commentOf(node) ?? []);
  const file = relative(root, first.getSourceFile().fileName);
  return {
    name,
    full: owner ? `${owner.name}.${name}` : name,
    owner,
    file,
    isType: isNamed(first, SyntaxKind.InterfaceDeclaration, SyntaxKind.TypeAliasDeclaration),
    aliases: [],
    signatures: nodes.filter((/** @type {any} */ node) => nodes.length === 1 || !node.body).map(signatureOf),
    text: comments[0]?.text ?? "",
    category: comments[0]?.category,
    examples: comments.flatMap(({ examples }) => examples.map((example) => ({ ...example, file }))),
    fields: [],
  };
}

/** What a declaration says, without what it does or holds, in one line. @param {any} node */
function signatureOf(node) {
  const isConstant = isNamed(node, SyntaxKind.VariableDeclaration);
  const hasMembers = isNamed(node, SyntaxKind.ClassDeclaration, SyntaxKind.InterfaceDeclaration);
  // Of a constant that is said to have a type, the value need not be shown.
  const end = node.body?.pos ?? ((hasMembers && node.members.pos) || (isConstant && node.type?.end) || node.end);
  const declared = node
    .getSourceFile()
    .text.slice(node.getStart(), end)
    .replaceAll(/\/\*\*.*?\*\//gs, "");
  const text = declared
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/[;{]$/, "")
    .replace(/^export /, "")
    .trim();
  return isConstant ? `const ${text}` : text;
}

/** @param {any} node @returns {import("./comment.js").Comment | undefined} */
function commentOf(node) {
  // Of a constant the statement has it, which holds the list of declarations.
  const holder = isNamed(node, SyntaxKind.VariableDeclaration) ? node.parent.parent : node;
  const comment = holder.jsDoc?.at(-1);
  return comment && readComment(node.getSourceFile().text, comment.pos, comment.end);
}

/** @param {Node | undefined} node @param {number[]} kinds */
function isNamed(node, ...kinds) {
  return node !== undefined && kinds.includes(node.kind);
}
