// The bill of materials, in CycloneDX 1.6, of what is built.
// The package depends on nothing, but others' code is inside it: in the command line what esbuild bundled, in the kernels what
// the compiler took from its own library. Both are read from what the build left; `npm sbom` knows of neither.
// No time and no random number: the same source gives the same bytes.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundledPackages } from "./bundled.js";
import { sha256 } from "./published.js";
import { CARRIERS } from "./published-modules.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @type {Record<string, { name?: string, version: string, license: string, integrity: string, dependencies?: object }>} */
const lock = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")).packages;

/** The tools whose versions decide what the bytes are. */
const TOOLS = ["assemblyscript", "binaryen", "esbuild", "typescript"];

export function billOfMaterials() {
  const places = placesOfPackages();
  const folders = [...places.keys()].sort();
  const needs = new Map(folders.map((folder) => [folder, needsOf(folder).filter((need) => places.has(need))]));
  const needed = new Set([...needs.values()].flat());
  const self = { "bom-ref": purlOf(""), ...component("", "library"), components: fileComponents() };
  const bom = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      lifecycles: [{ phase: "build" }],
      tools: { components: TOOLS.map((name) => installed(`node_modules/${name}`, "application")) },
      component: self,
    },
    components: folders.map((folder) => ({
      "bom-ref": purlOf(folder),
      ...installed(folder, "library"),
      evidence: { occurrences: (places.get(folder) ?? []).map((location) => ({ location })) },
    })),
    dependencies: [
      { ref: purlOf(""), dependsOn: folders.filter((folder) => !needed.has(folder)).map(purlOf) },
      ...[...needs].map(([folder, needs]) => ({ ref: purlOf(folder), dependsOn: needs.map(purlOf) })),
    ],
  };
  return { ...bom, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(bom))}` };
}

/** Each package inside published files, by its folder, and the files that it is in. @returns {Map<string, string[]>} */
function placesOfPackages() {
  /** @type {Map<string, string[]>} */
  const places = new Map();
  // The debug build's text names where each function comes from.
  if (/^ \(func \$~lib\//m.test(readFileSync(`${root}build/core.debug.wat`, "utf8"))) {
    places.set("node_modules/assemblyscript", Object.keys(CARRIERS));
  }
  for (const [file, folders] of bundledPackages()) {
    for (const folder of folders) places.set(folder, [...(places.get(folder) ?? []), file]);
  }
  return places;
}

/** The packages that a package names, where Node finds them: below it, else beside it. @param {string} folder @returns {string[]} */
function needsOf(folder) {
  return Object.keys(lock[folder]?.dependencies ?? {}).map((name) => {
    const below = `${folder}/node_modules/${name}`;
    return below in lock ? below : `node_modules/${name}`;
  });
}

/** @param {string} folder @param {"application" | "library"} type */
function installed(folder, type) {
  const [algorithm, base64 = ""] = locked(folder).integrity.split("-");
  if (algorithm !== "sha512") throw new Error(`${folder}: the lockfile has no SHA-512`);
  const hashes = [{ alg: "SHA-512", content: Buffer.from(base64, "base64").toString("hex") }];
  return { ...component(folder, type), hashes };
}

/** @param {string} folder @param {"application" | "library"} type */
function component(folder, type) {
  const { version, license } = locked(folder);
  if (!license) throw new Error(`${folder}: the lockfile names no licence`);
  const [name = "", scope] = nameOf(folder).split("/").reverse();
  const licences = /^[\w.-]+$/.test(license) ? [{ license: { id: license } }] : [{ expression: license }];
  return { type, ...(scope && { group: scope }), name, version, licenses: licences, purl: purlOf(folder) };
}

function fileComponents() {
  const names = readdirSync(`${root}dist`).filter((name) => /\.(js|wasm)$/.test(name));
  return names.sort().map((name) => {
    const hashes = [{ alg: "SHA-256", content: sha256(readFileSync(`${root}dist/${name}`)) }];
    return { type: "file", name: `dist/${name}`, hashes };
  });
}

/** @param {string} folder */
function purlOf(folder) {
  return `pkg:npm/${nameOf(folder).replace("@", "%40")}@${locked(folder).version}`;
}

/** @param {string} folder of node_modules, or "" for this package */
function nameOf(folder) {
  return locked(folder).name ?? folder.replace(/^.*node_modules\//, "");
}

/** @param {string} folder */
function locked(folder) {
  const entry = lock[folder];
  if (!entry) throw new Error(`${folder} is not in the lockfile`);
  return entry;
}

/** A UUID of version 8 (RFC 9562, section 5.8) made of a text's SHA-256. @param {string} text */
function uuidOf(text) {
  const hash = createHash("sha256").update(text).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
