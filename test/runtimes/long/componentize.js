// StarlingMonkey, by componentize-js: it runs a module's top level at build time and saves the memory, so a token that
// is drawn then would be in every copy.
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { output } from "../child.js";
import { installedLong, versionOfLong } from "./installed.js";

const WIT = "package test:tokens;\nworld tokens { export draw: func() -> string; }\n";
const LATE = `import { createSecrets, token_hex } from "secrets-wasm";
export const draw = () => createSecrets().engine + " " + token_hex();
`;
const EARLY = `import { token_hex } from "secrets-wasm";
const token = token_hex();
export const draw = () => token;
`;

/** @param {import("../index.js").Context} context @returns {import("../index.js").Case[]} */
export function cases({ folder }) {
  return [
    {
      runtime: "StarlingMonkey, by componentize-js",
      version: versionOfLong("@bytecodealliance/componentize-js"),
      long: true,
      arrival: "a token drawn at build time stops the build; later ones differ in each run",
      run: async () => {
        const early = folder("component");
        const said = await component(early, EARLY).then(
          () => "the build took a token that was drawn at build time",
          (error) => String(error),
        );
        const failures = /random.*get-random-bytes/.test(said) ? [] : [said];
        const late = folder("component");
        await component(late, LATE);
        // With what the transpiled component imports.
        symlinkSync(installedLong("."), join(late, "node_modules"));
        await output(
          process.execPath,
          [installedLong("@bytecodealliance/jco/dist/jco.js"), "transpile", "app.wasm", "-o", "out"],
          {
            cwd: late,
          },
        );
        const run = `import { draw } from "./out/app.js"; console.log(draw());`;
        const runs = [];
        for (let i = 0; i < 2; i++)
          runs.push(await output(process.execPath, ["--input-type=module", "-e", run], { cwd: late }));
        if (!runs.every((line) => /^js [0-9a-f]{64}\n$/.test(line)) || runs[0] === runs[1]) failures.push(`${runs}`);
        return { checks: 3, failures };
      },
    },
  ];
}

/** Builds app.wasm of a module in a folder. @param {string} cwd @param {string} source */
async function component(cwd, source) {
  await build({
    stdin: { contents: source, resolveDir: cwd },
    bundle: true,
    format: "esm",
    platform: "neutral",
    outfile: join(cwd, "app.js"),
  });
  writeFileSync(join(cwd, "world.wit"), WIT);
  const tool = pathToFileURL(installedLong("@bytecodealliance/componentize-js/src/componentize.js")).href;
  writeFileSync(
    join(cwd, "build.mjs"),
    `import { writeFileSync } from "node:fs";
import { componentize } from "${tool}";
const { component } = await componentize({ sourcePath: "app.js", witPath: "world.wit", worldName: "tokens" });
writeFileSync("app.wasm", component);\n`,
  );
  await output(process.execPath, ["build.mjs"], { cwd, timeout: 300_000 });
}
