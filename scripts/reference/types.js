// What the compiler says of the examples, as a user's program with the published declarations.
import { mkdirSync, writeFileSync } from "node:fs";
import { API } from "typescript/unstable/sync";
import { root } from "./names.js";

const OPTIONS = {
  extends: "../../tsconfig.json",
  files: ["index.ts"],
  compilerOptions: { noEmit: true, rootDir: "../..", noUnusedLocals: false, noUnusedParameters: false },
};

/** @param {string} program @returns {string[]} */
export function typeFaults(program) {
  const folder = `${root}build/reference`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/index.ts`, program);
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(OPTIONS));
  const api = new API({ cwd: folder });
  try {
    const [project] = api.updateSnapshot({ openProject: `${folder}/tsconfig.json` }).getProjects();
    if (!project) throw new Error("build/reference/tsconfig.json: no project");
    const { program: compiled } = project;
    const file = `${folder}/index.ts`;
    if (!compiled.getSourceFile(file)) throw new Error(`${file}: is not compiled`);
    return [
      ...compiled.getProgramDiagnostics(),
      ...compiled.getSyntacticDiagnostics(file),
      ...compiled.getSemanticDiagnostics(file),
    ].map((fault) => `${fault.text}: ${program.slice(fault.pos, fault.end)}`);
  } finally {
    api.close();
  }
}
