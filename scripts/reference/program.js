// All examples as one program in TypeScript: a function each, which is handed the public names. A comment after a line
// of code says what its value is, so that value is handed out.
import { publicNames } from "./names.js";

/** @typedef {import("./names.js").PublicName} PublicName */

/**
 * @typedef {object} Claim what a line of an example says of its value
 * @property {string} of the full name
 * @property {string} file from the root
 * @property {number} line of the file, from 0
 * @property {string} comment
 */

/**
 * @typedef {{ names: PublicName[], owners: string[], claims: Claim[], program: string }} Examples owners: whose each
 * function is
 */

/** `mint.next(); // 'value'`, and `const key = mint.next(); // 'value'`. */
const CLAIM = /^(?<code>(?:(?:const|let) (?<name>\w+).*|(?<expression>[^\s/].*));) \/\/ (?<comment>.*)$/;

/**
 * @param {readonly string[]} values the names that are there at run time @param {PublicName[]} [names]
 * @returns {Examples}
 */
export function examplesOf(values, names = publicNames()) {
  /** @type {Claim[]} */
  const claims = [];
  /** @type {string[]} */
  const owners = [];
  const types = names.filter(({ owner, signatures: [is] }) => is && !owner && !/^(?:function|const) /.test(is));
  const functions = names.flatMap((each) =>
    each.examples.map(({ file, line, lines }) => {
      owners.push(each.full);
      const body = lines.map((text, i) => {
        const { code, name, expression = name, comment = "" } = CLAIM.exec(text)?.groups ?? {};
        if (expression === undefined) return text.startsWith("import ") ? "" : text;
        claims.push({ of: each.full, file, line: line + i, comment });
        return `${name === undefined ? "" : code} await see(${claims.length - 1}, async () => (${expression}));`;
      });
      return [
        `async (see: See, { ${values.join(", ")} }: typeof import("secrets-wasm")) => {`,
        `{ // ${each.full}`,
        ...givenBy(each.owner),
        ...body,
        "}},",
      ].join("\n");
    }),
  );
  const program = [
    `import type { ${types.map(({ name }) => name).join(", ")} } from "secrets-wasm";`,
    "type See = (claim: number, value: () => unknown) => Promise<void>;",
    "export default [",
    ...functions,
    "];",
  ].join("\n");
  return { names, owners, claims, program };
}

/**
 * What the first example of a class or an object declares is there in those of its members.
 *
 * @param {PublicName | undefined} owner
 */
function givenBy(owner) {
  return (owner?.examples[0]?.lines ?? []).filter((line) => /^const /.test(line));
}
