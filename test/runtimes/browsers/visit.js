// One visit of a browser to a site that runs the contract, and what came of it.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { openSite } from "./site.js";

/** In ms. A browser that answers nothing in this time has failed. */
const PATIENCE = 60_000;

const reporter = fileURLToPath(new URL("page-report.js", import.meta.url));

/**
 * @param {string} app the folder where the package is installed
 * @param {import("./shared-browser.js").Open} open
 * @param {Required<import("./pages.js").Visit>} visit
 * @returns {Promise<import("../index.js").Report>}
 */
export async function visitSite(app, open, { place, entry, bundled, policy, engine, refusals }) {
  const script = [
    `import * as secrets from "${entry}";`,
    `import { contract } from "./contract.js";`,
    `import { report } from "${bundled ? reporter : "./page-report.js"}";`,
    `report(secrets, () => contract(secrets, { engine: "${engine}" }), ${policy !== ""});`,
  ].join("\n");
  const site = await openSite({
    pages: {
      "/": [
        "<!doctype html>",
        ...(bundled ? [] : [`<script type="importmap">${IMPORT_MAP}</script>`]),
        `<script type="module" src="${place.start ? "/start.js" : "/run.js"}"></script>`,
      ].join("\n"),
      "/start.js": place.start ?? "",
      "/run.js": bundled ? await bundle(script, app) : script,
      "/page-report.js": readFileSync(reporter, "utf8"),
    },
    folder: app,
    policy,
  });
  try {
    return await answerOf(site, open, { scope: place.scope, refusals });
  } finally {
    site.close();
  }
}

/**
 * @param {Awaited<ReturnType<typeof openSite>>} site
 * @param {import("./shared-browser.js").Open} open
 * @param {{ scope: string, refusals: number }} expected
 * @returns {Promise<import("../index.js").Report>}
 */
async function answerOf(site, open, expected) {
  /** @type {string[]} */
  const heard = [];
  const close = await open(site.url, (message) => heard.push(message));
  try {
    const text = await Promise.race([site.answer, silence()]);
    const { error, scope, refused, ...report } = JSON.parse(text);
    if (error) throw new Error(error);
    report.checks += 2;
    if (scope !== expected.scope) report.failures.push(`it ran in a ${scope}, and not in a ${expected.scope}`);
    if (refused !== expected.refusals) {
      report.failures.push(`refusals of WebAssembly: ${refused}, expected ${expected.refusals}`);
    }
    return report;
  } catch (error) {
    throw new Error([error, ...heard].join("\n"), { cause: error });
  } finally {
    await close();
  }
}

const IMPORT_MAP = JSON.stringify({ imports: { "secrets-wasm": "/node_modules/secrets-wasm/dist/index.js" } });

/** @param {string} script @param {string} app */
async function bundle(script, app) {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: app },
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    logLevel: "warning",
  });
  return outputFiles[0]?.text ?? "";
}

/** @returns {Promise<never>} */
function silence() {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`nothing was answered in ${PATIENCE / 1000} s`)), PATIENCE).unref();
  });
}
