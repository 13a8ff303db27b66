// dist/sbom.cdx.json, the bill of materials in CycloneDX 1.6. The package depends on nothing, but esbuild puts others'
// code into the program, and says so in its comments. `npm sbom` knows what is installed, not what is inside.
// No time and no random number: the same source gives the same bytes.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sha256 } from "./release/published.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * @type {Record<string, { name?: string, version: string, license: string, integrity: string, dependencies?: object
 * }>}
 */
const lock = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")).packages;

/** The tools whose versions decide what the bytes are. */
const TOOLS = ["assemblyscript", "binaryen", "esbuild", "typescript"];

const names = readdirSync(`${root}dist`).filter((name) => /\.(c?js|wasm)$/.test(name));
const files = names.sort().map((name) => ({ name: `dist/${name}`, bytes: readFileSync(`${root}dist/${name}`) }));

/** Each package inside published files, by its folder, and the files that it is in. @type {Map<string, Set<string>>} */
const places = new Map();
for (const { name, bytes } of files) {
  for (const [, folder = ""] of bytes.toString("latin1").matchAll(/^\/\/ (.*node_modules\/(?:@[^/]+\/)?[^/]+)\//gm)) {
    places.set(folder, (places.get(folder) ?? new Set()).add(name));
  }
}
const folders = [...places.keys()].sort();
const needs = new Map(folders.map((folder) => [folder, needsOf(folder).filter((need) => places.has(need))]));
const needed = new Set([...needs.values()].flat());

const bom = {
  $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  version: 1,
  metadata: {
    lifecycles: [{ phase: "build" }],
    tools: { components: TOOLS.map((name) => component(`node_modules/${name}`, "application")) },
    component: {
      "bom-ref": purlOf(""),
      ...component("", "library"),
      components: files.map(({ name, bytes }) => ({
        type: "file",
        name,
        hashes: [{ alg: "SHA-256", content: sha256(bytes) }],
      })),
    },
  },
  components: folders.map((folder) => ({
    "bom-ref": purlOf(folder),
    ...component(folder, "library"),
    evidence: { occurrences: [...(places.get(folder) ?? [])].map((location) => ({ location })) },
  })),
  dependencies: [
    { ref: purlOf(""), dependsOn: folders.filter((folder) => !needed.has(folder)).map(purlOf) },
    ...[...needs].map(([folder, needs]) => ({ ref: purlOf(folder), dependsOn: needs.map(purlOf) })),
  ],
};
// A UUID of version 8 (RFC 9562), made of the content.
const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(sha256(Buffer.from(JSON.stringify(bom)))) ?? [];
const serialNumber = `urn:uuid:${a}-${b}-8${c}-8${d}-${e}`;
writeFileSync(`${root}dist/sbom.cdx.json`, `${JSON.stringify({ ...bom, serialNumber }, null, 1)}\n`);

/**
 * The packages that a package names, where Node finds them: below it, else beside it.
 *
 * @param {string} folder @returns {string[]}
 */
function needsOf(folder) {
  return Object.keys(locked(folder).dependencies ?? {}).map((name) => {
    const below = `${folder}/node_modules/${name}`;
    return below in lock ? below : `node_modules/${name}`;
  });
}

/** @param {string} folder of node_modules, or "" for this package @param {"application" | "library"} type */
function component(folder, type) {
  const { version, license, integrity = "" } = locked(folder);
  const sha512 = /^sha512-(.*)$/.exec(integrity)?.[1];
  if (!license || (folder !== "" && !sha512)) throw new Error(`${folder}: the lockfile has no licence or no SHA-512`);
  const [name = "", scope] = nameOf(folder).split("/").reverse();
  return {
    type,
    ...(scope && { group: scope }),
    name,
    version,
    licenses: /^[\w.-]+$/.test(license) ? [{ license: { id: license } }] : [{ expression: license }],
    purl: purlOf(folder),
    ...(sha512 && { hashes: [{ alg: "SHA-512", content: Buffer.from(sha512, "base64").toString("hex") }] }),
  };
}

/** @param {string} folder */
function purlOf(folder) {
  return `pkg:npm/${nameOf(folder).replace("@", "%40")}@${locked(folder).version}`;
}

/** @param {string} folder */
function nameOf(folder) {
  return locked(folder).name ?? folder.replace(/^.*node_modules\//, "");
}

/** @param {string} folder */
function locked(folder) {
  const entry = lock[folder];
  if (!entry) throw new Error(`${folder} is not in the lockfile`);
  return entry;
}
