// What bundlers make of the package: an app with the contract in it, bundled, and run where the package is not
// installed; and apps with no use for the package, in which nothing of it may be left. No build may warn.
import { bundledApp } from "./bundlers/bundled-app.js";
import { esbuild } from "./bundlers/esbuild.js";
import { rolldown } from "./bundlers/rolldown.js";
import { rollup } from "./bundlers/rollup.js";
import { vite } from "./bundlers/vite.js";
import { webpack } from "./bundlers/webpack.js";

/** @typedef {import("./bundlers/bundled-app.js").Build} Build */
/** @typedef {import("./index.js").Report} Report */

/** @param {import("./index.js").Context} context @returns {import("./index.js").Case[]} */
export function cases({ folder }) {
  return [esbuild, rollup, rolldown, vite, webpack].flatMap(({ name, version, builds }) => {
    const targets = [...new Set(builds.map(({ target }) => target))];
    return [
      ...targets.map((target) => {
        const chosen = builds.filter((build) => build.target === target);
        return row(`${target}: ${chosen.map(({ format }) => format).join(", ")}`, chosen, []);
      }),
      // Set by hand, for a Worker, it must break no build: only Cloudflare's own tools bundle a .wasm file.
      row("condition workerd", builds.slice(0, 1), ["workerd"]),
    ];

    /**
     * @param {string} what
     * @param {readonly Build[]} chosen
     * @param {string[]} conditions
     * @returns {import("./index.js").Case}
     */
    function row(what, chosen, conditions) {
      return {
        runtime: `${name}, ${what}`,
        version,
        engine: "wasm",
        arrival: `inlined; the bundle runs in Node${chosen.every(({ node }) => node) ? "" : " without process and Buffer"}`,
        run: async () => {
          /** @type {Report[]} */
          const reports = [];
          for (const build of chosen) reports.push(await bundledApp(folder, build, conditions));
          return together(reports);
        },
      };
    }
  });
}

/** @param {Report[]} reports @returns {Report} */
function together(reports) {
  return {
    engine: reports.some(({ engine }) => engine !== "wasm") ? "js" : "wasm",
    checks: reports.reduce((sum, { checks }) => sum + checks, 0),
    failures: reports.flatMap(({ failures }) => failures),
  };
}
