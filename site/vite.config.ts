import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

const packageJson = new URL("../package.json", import.meta.url);
const core = new URL("../dist/core.wasm", import.meta.url);

/** The rest of the page's policy: no style but its own, and no connection to anywhere, so that no token can leave. */
const POLICY =
  "style-src 'self'; img-src 'self' data:; worker-src 'self'; base-uri 'none'; form-action 'none'; default-src 'none'";

/**
 * Puts the policy into the page itself, since not every static host can send headers. The page is there twice: as it
 * is, and as strict.html, whose policy refuses WebAssembly. While developing there is none: Vite needs more.
 */
function policies(): Plugin {
  const place = "<!-- policy -->";
  const under = (html: string, scripts: string) =>
    html.replace(place, `<meta http-equiv="Content-Security-Policy" content="script-src ${scripts}; ${POLICY}">`);
  return {
    name: "content-security-policy",
    apply: "build",
    enforce: "post",
    generateBundle(_, bundle) {
      const page = bundle["index.html"];
      if (page?.type !== "asset") throw new Error("index.html is not there");
      const html = String(page.source);
      if (!html.includes(place)) throw new Error(`index.html has no ${place}`);
      page.source = under(html, "'self' 'wasm-unsafe-eval'");
      this.emitFile({ type: "asset", fileName: "strict.html", source: under(html, "'self'") });
    },
  };
}

export default defineConfig({
  // Relative, so that the page works in any folder of any host.
  base: "./",
  define: {
    CORE_BYTES: readFileSync(core).length,
    VERSION: JSON.stringify(JSON.parse(readFileSync(packageJson, "utf8")).version),
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    target: "es2022",
    // Vite's stand-in for old browsers fetches, which the policy refuses.
    modulePreload: { polyfill: false },
    // The policy refuses scripts and styles that are inlined.
    assetsInlineLimit: 0,
  },
  worker: { format: "es" },
  plugins: [policies()],
});
