// wrangler, which bundles and serves Workers: the package as it is installed, resolved and bundled by wrangler alone.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { written } from "./bundle.js";
import { output, reportFrom } from "./child.js";
import { imports, reporting } from "./script.js";
import { installed, versionOf } from "./tools.js";
import { reportOfWorker } from "./worker.js";

/** The workerd that this wrangler brings knows no later one. */
const DATE = "2026-04-01";

/** @type {import("./script.js").Script} */
const SCRIPT = { engine: "wasm" };
const WORKER = `${imports(SCRIPT).replace('"./', '"../')}export default { fetch: async () => Response.json(await ${reporting(SCRIPT)}) };\n`;

/** @param {import("./index.js").Context} context @returns {import("./index.js").Case[]} */
export function cases({ app, folder }) {
  const version = versionOf("wrangler");
  const project = (/** @type {string[]} */ compatibility_flags = []) => {
    const directory = folder("wrangler");
    written(directory, "worker.js", WORKER);
    const settings = { name: "contract", main: "worker.js", compatibility_date: DATE, compatibility_flags };
    written(directory, "wrangler.json", JSON.stringify(settings));
    // It writes its state and its log to the user's home.
    const env = { CI: "1", WRANGLER_SEND_METRICS: "false", HOME: directory, XDG_CONFIG_HOME: directory, NO_COLOR: "1" };
    return { cwd: directory, env };
  };
  return [
    ...[[], ["nodejs_compat"]].map((flags) => ({
      runtime: ["wrangler dev", ...flags].join(", "),
      version,
      engine: /** @type {const} */ ("wasm"),
      arrival: "imported as a module",
      run: () => {
        const args = [program(), "dev", "--local", "--ip", "127.0.0.1", "--port", "0", "--inspector-port", "0"];
        return reportFrom(process.execPath, args, address, project(flags));
      },
    })),
    {
      runtime: "wrangler deploy --dry-run, its output in workerd",
      version,
      engine: "wasm",
      arrival: "imported as a module",
      run: async () => {
        const options = project();
        await output(process.execPath, [program(), "deploy", "--dry-run", "--outdir", "out"], options);
        const directory = join(options.cwd, "out");
        const modules = readdirSync(directory).filter((name) => /\.(js|wasm)$/.test(name));
        const report = await reportOfWorker({ directory, modules: modules.sort(entryFirst), date: DATE });
        const kernels = ["text", "draws"].map((name) => bytesAt(app, `node_modules/secrets-wasm/dist/${name}.wasm`));
        const found = modules.filter((name) => name.endsWith(".wasm")).map((name) => bytesAt(directory, name));
        const whole = found.length === 2 && kernels.every((kernel) => found.some((bytes) => bytes.equals(kernel)));
        if (!whole) report.failures.push(`the output is to hold both modules once, and holds ${modules}`);
        return { ...report, checks: report.checks + 1 };
      },
    },
  ];
}

const bytesAt = (/** @type {string} */ folder, /** @type {string} */ name) => readFileSync(join(folder, name));
const program = () => installed("wrangler/bin/wrangler.js");

/** @param {string} written */
function address(written) {
  return /Ready on (http:\/\/127\.0\.0\.1:\d+)/.exec(written)?.[1];
}

/** @param {string} a @param {string} b */
function entryFirst(a, b) {
  return Number(b === "worker.js") - Number(a === "worker.js");
}
