// What the compiler says of the examples, as a user's program with the published declarations.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
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
  const tsc = `${root}node_modules/typescript/bin/tsc`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
  return status === 0 ? [] : `${stdout}${stderr}`.trim().split("\n");
}
