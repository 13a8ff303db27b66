// Next.js: an app with `cacheComponents`, in which no token may be prerendered, and one with routes on Node and on the
// edge, which apply the contract.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { output, reportFrom, responseOf } from "../child.js";
import { reporting } from "../script.js";
import { installedLong, versionOfLong } from "./installed.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const PATIENCE = 250_000;

const LAYOUT = "export default ({ children }) => <html><body>{children}</body></html>;\n";
const BARE = `import { token_urlsafe } from "secrets-wasm";
export default () => <p>{"token:" + token_urlsafe()}</p>;
`;
const CONNECTED = `import { connection } from "next/server";
import { Suspense } from "react";
import { token_urlsafe } from "secrets-wasm";

async function Token() {
  await connection();
  return <p>{"token:" + token_urlsafe()}</p>;
}
export default () => <Suspense fallback="..."><Token /></Suspense>;
`;

/** @param {string} runtime @param {"wasm" | "js"} engine */
const route = (runtime, engine) => `import * as secrets from "secrets-wasm";
import { contract } from "../../contract.js";
export const runtime = "${runtime}";
export const dynamic = "force-dynamic";
export const GET = async () => Response.json(await ${reporting({ engine })});
`;

/** @param {import("../index.js").Context} context @returns {import("../index.js").Case[]} */
export function cases({ app }) {
  return [
    ...["next", "next-15"].flatMap((package_) =>
      /** @type {const} */ ([
        ["nodejs", "wasm"],
        ["edge", "wasm"],
      ]).map(([runtime, engine]) => ({
        runtime: `Next.js ${versionOfLong(package_).split(".")[0]}, a route on ${runtime}`,
        version: versionOfLong(package_),
        long: true,
        engine,
        arrival: "inlined, compiled at the first use",
        run: () =>
          inProject(
            { app, package_, config: {}, files: { "app/report/route.js": route(runtime, engine) } },
            async (project) => {
              await project.build();
              return project.serve("/report");
            },
          ),
      })),
    ),
    {
      runtime: "Next.js 16, cacheComponents: a token is never prerendered",
      version: versionOfLong("next"),
      long: true,
      arrival: "a page that draws stops the build; after `await connection()` each request gets a token of its own",
      run: () =>
        inProject(
          { app, package_: "next", config: { cacheComponents: true }, files: { "app/bare/page.jsx": BARE } },
          async (project) => {
            const failures = [];
            const said = await project.build().then(
              () => "the build prerendered a page that draws",
              (error) => String(error),
            );
            if (!said.includes("crypto.getRandomValues()")) failures.push(said);
            project.replace("app/bare", { "app/page.jsx": CONNECTED });
            await project.build();
            const page = readFileSync(join(project.folder, ".next/server/app/index.html"), "utf8");
            if (page.includes("token:")) failures.push("the static page has a token");
            const served = await project.pages("/", 2);
            const tokens = served.map((page) => /token:([\w-]{43})/.exec(page)?.[1]);
            if (new Set(tokens).size !== 2 || tokens.includes(undefined)) failures.push(`served: ${tokens}`);
            return { checks: 3, failures };
          },
        ),
    },
  ];
}

/**
 * Runs with a project beside the packages, which Turbopack must find below its root.
 *
 * @param {{ app: string, package_: string, config: object, files: Record<string, string> }} settings
 * @param {(project: ReturnType<typeof projectIn>) => Promise<import("../index.js").Report>} use
 */
async function inProject({ app, package_, config, files }, use) {
  // Not in node_modules, whose files are not compiled; in build/, which all else passes over.
  mkdirSync(join(here, "build"), { recursive: true });
  const folder = mkdtempSync(join(here, "build/app-"));
  try {
    mkdirSync(join(folder, "node_modules"));
    cpSync(join(app, "node_modules/secrets-wasm"), join(folder, "node_modules/secrets-wasm"), { recursive: true });
    // By its own name, by which it asks for parts of itself; as links to the files, since it is large.
    execFileSync("cp", ["-al", installedLong(package_), join(folder, "node_modules/next")]);
    for (const part of ["contract.js", "answers.js", "contract"]) {
      cpSync(join(app, part), join(folder, part), { recursive: true });
    }
    // Turbopack, of 16, finds nothing above its root; what 15 traces to there takes minutes.
    const root = package_ === "next" ? here : folder;
    const settings = { ...config, turbopack: { root }, outputFileTracingRoot: root };
    write(folder, {
      "package.json": '{ "private": true }',
      "next.config.mjs": `export default ${JSON.stringify(settings)};\n`,
      "app/layout.jsx": LAYOUT,
      ...files,
    });
    return await use(projectIn(folder, join(folder, "node_modules/next/dist/bin/next")));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param {string} folder @param {string} next its program */
function projectIn(folder, next) {
  const options = { cwd: folder, env: { NEXT_TELEMETRY_DISABLED: "1", CI: "1" }, timeout: PATIENCE };
  const start = [next, "start", "--port", "0", "--hostname", "127.0.0.1"];
  const address = (/** @type {string} */ written) => /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(written)?.[0];
  const at = (/** @type {string} */ path) => (/** @type {string} */ written) =>
    address(written) && address(written) + path;
  return {
    folder,
    build: () => output(process.execPath, [next, "build"], options),
    /** @param {string} path */
    serve: (path) => reportFrom(process.execPath, start, at(path), options),
    /** @param {string} path @param {number} times */
    pages: (path, times) => responseOf(process.execPath, start, at(path), options, times),
    /** @param {string} old @param {Record<string, string>} files */
    replace(old, files) {
      rmSync(join(folder, old), { recursive: true });
      write(folder, files);
    },
  };
}

/** @param {string} folder @param {Record<string, string>} files */
function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
