// Makes dist/cli.js, the command line in one file, and dist/cli-licences.txt, which goes with what is inside it.
import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { keepContents, packageFolders } from "./bundled.js";
import { withoutExamples } from "./without-examples.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ["src/cli/main.ts"],
  outfile: "dist/cli.js",
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  define: { VERSION: JSON.stringify(version) },
  banner: {
    // What is bundled of CommonJS asks for Node's modules by require.
    js: "#!/usr/bin/env node\nconst require = (name) => process.getBuiltinModule(name);",
  },
  plugins: [withoutExamples],
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
});
chmodSync(`${root}dist/cli.js`, 0o755);

keepContents("cli", metafile);

const licences = packageFolders(metafile).map((folder) => {
  const { name, version } = JSON.parse(readFileSync(`${root}${folder}/package.json`, "utf8"));
  const file = readdirSync(`${root}${folder}`).find((file) => /^licen[cs]e/i.test(file));
  if (file === undefined) throw new Error(`${name}: no licence is found, and it is to be published`);
  return `${name} ${version}\n\n${readFileSync(`${root}${folder}/${file}`, "utf8").trim()}\n`;
});
writeFileSync(`${root}dist/cli-licences.txt`, `cli.js contains:\n\n${licences.join(`\n${"-".repeat(80)}\n\n`)}`);
