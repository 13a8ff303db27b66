// The part of docs/assurance.md about the supply chain.

/** @param {import("./index.js").Result} result */
export function section({
  failures,
  source,
  kernels,
  files,
  tarball,
  builds,
  components,
  lockfiles,
  licences,
  registry,
}) {
  const equal = builds.filter((build) => build.equal === files && build.files === files).length;
  const same = builds.filter((build) => build.tarball === tarball).length;
  const unasked = registry.filter(({ notChecked }) => notChecked.length > 0);
  return `The source (\`${source}\`) was built here, and then ${builds.length === 1 ? "once" : `${builds.length} times`} more: from a fresh copy, with its dependencies
installed anew, in another folder, and under another time zone, locale and umask. ${equal} of ${builds.length} gave the same ${files} files, byte
for byte. Of the tarballs around them ${same} had the same bytes too: npm keeps in a tarball the permissions that the umask gave. So
\`npm run release -- verify\` compares files. ${failures.length === 0 ? "Nothing was found wrong." : `Found wrong:\n\n${failures.map((failure) => `- ${failure}`).join("\n")}`}

The kernels, compiled from the source, have these digests. \`dist/core.wasm\` holds all of them, for other hosts;
\`dist/index.js\` and \`dist/cli.js\` carry \`text.wasm\` and \`draws.wasm\` as hex, and \`dist/workerd.js\` and \`dist/edge-light.js\`
import them.

${table(
  ["module", "bytes", "SHA-256"],
  kernels.map(({ name, bytes, sha256 }) => [`\`dist/${name}.wasm\``, bytes.toLocaleString("en"), `\`${sha256}\``]),
)}

\`npm run release -- verify TARBALL\` says the same of a tarball from the registry ([release.md](release.md)).

${table(
  ["folder", "time zone", "locale", "umask", "Node.js", "files", "equal", "tarball"],
  builds.map((build) => [
    build.folder,
    build.zone,
    build.locale,
    build.umask,
    build.node,
    build.files,
    build.equal,
    build.tarball === tarball ? "the same" : "other bytes",
  ]),
)}

The package has no dependencies. Inside its files is code of ${components.length} packages, which the bill of materials names
(\`dist/sbom.cdx.json\`, valid by the schema of CycloneDX 1.6): ${components.map((purl) => `\`${purl}\``).join(", ")}.

What is installed to build, test and measure is pinned by SHA-512 and comes from the registry alone. "NOT CHECKED" is a question
that the registry of this run did not answer.

${table(
  ["lockfile", "packages", "signatures verified", "asked for advisories"],
  lockfiles.map(({ name, packages }) => {
    const answer = registry.find((answer) => answer.name === name);
    return [`\`${name}\``, packages, answer?.signatures ?? "NOT CHECKED", answer?.advisories ?? "NOT CHECKED"];
  }),
)}

${[...new Set(unasked.flatMap(({ notChecked }) => notChecked))].map((reason) => `- NOT CHECKED: ${reason}`).join("\n")}

${table(
  ["licence", "packages"],
  Object.entries(licences).map(([licence, count]) => [licence, count]),
)}
`.replaceAll(/\n{3,}/g, "\n\n");
}

/** @param {string[]} head @param {(string | number)[][]} rows */
function table(head, rows) {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
