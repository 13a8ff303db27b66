// Bundles a project with Metro: node metro-build.cjs METRO PROJECT OUT
const [metro = "", project = "", out = ""] = process.argv.slice(2);
const { loadConfig, runBuild } = require(metro);

bundle().catch((error) => {
  console.error(error);
  process.exit(1);
});

async function bundle() {
  const config = await loadConfig({ cwd: project, config: `${project}/metro.config.cjs` });
  await runBuild(config, { entry: "index.js", out, platform: "ios", dev: false, minify: false });
}
