// The bill of materials: that it lists what is inside published files, by another way than it is made.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { billOfMaterials } from "../../scripts/bill-of-materials.js";
import { filesToPublish, sha256 } from "../../scripts/published.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const files = filesToPublish(root);
const text = files.get("dist/sbom.cdx.json")?.toString() ?? "{}";
const bom: ReturnType<typeof billOfMaterials> = JSON.parse(text);
const read = (path: string) => JSON.parse(readFileSync(root + path, "utf8"));

describe("the bill of materials", () => {
  it("is published, and is what npm run sbom writes", () => {
    expect(`${JSON.stringify(billOfMaterials(), null, 1)}\n`).toBe(text);
  });

  it("is a document of CycloneDX 1.6 without a time, whose serial number is a UUID of its content", () => {
    expect(bom).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6", version: 1 });
    expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(text).not.toContain("timestamp");
  });

  it("names the package, and the digests of its code as they are published", () => {
    const { name, version } = read("package.json");
    const { component } = bom.metadata;
    expect(component).toMatchObject({ name, version, purl: `pkg:npm/${name}@${version}` });
    const code = [...files].filter(([name]) => /\.(js|wasm)$/.test(name));
    expect(component.components).toEqual(
      code.map(([name, bytes]) => ({ type: "file", name, hashes: [{ alg: "SHA-256", content: sha256(bytes) }] })),
    );
  });

  it("lists the packages that the comments of the command line name, and those whose licences are beside it", () => {
    const comments = (files.get("dist/cli.js") as Buffer)
      .toString()
      .matchAll(/^\/\/ node_modules\/((?:@[\w.-]+\/)?[\w.-]+)/gm);
    const named = new Set(
      [...comments].map(([, name]) => `${name} ${read(`node_modules/${name}/package.json`).version}`),
    );
    expect([...named].some((line) => line.startsWith("cli-progress "))).toBe(true);
    expect(partsOf("dist/cli.js")).toEqual([...named].sort());
    const licences = (files.get("dist/cli-licences.txt") as Buffer).toString();
    for (const line of named) expect(licences).toContain(`\n${line}\n`);
  });

  it("says that the rest holds nothing of others, and the kernels nothing of the compiler's library", () => {
    for (const file of ["core.wasm", "text.wasm", "draws.wasm", "index.js", "js.js", "workerd.js", "edge-light.js"]) {
      expect(partsOf(`dist/${file}`)).toEqual([]);
    }
    expect(readFileSync(`${root}build/core.debug.wat`, "utf8")).toMatch(/^ \(func \$assembly\/text\/hex\/hex/m);
  });

  it("has a digest, a licence and a place for each, and a graph that reaches all of them from the package", () => {
    for (const { name, hashes, licenses, evidence } of bom.components) {
      expect(hashes, name).toEqual([{ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
      expect(licenses, name).toHaveLength(1);
      expect(evidence.occurrences.length, name).toBeGreaterThan(0);
    }
    const graph = new Map(bom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    expect(graph.size).toBe(bom.dependencies.length);
    const reached = new Set<string>();
    const reach = (ref: string) => {
      if (reached.has(ref)) return;
      reached.add(ref);
      for (const next of graph.get(ref) ?? []) reach(next);
    };
    reach(bom.metadata.component["bom-ref"]);
    expect([...reached].sort()).toEqual(
      [bom.metadata.component, ...bom.components].map((component) => component["bom-ref"]).sort(),
    );
  });

  it("names the tools that make the bytes, at the lockfile's versions", () => {
    const tools = Object.fromEntries(bom.metadata.tools.components.map(({ name, version }) => [name, version]));
    const { packages } = read("package-lock.json");
    for (const name of ["assemblyscript", "binaryen", "esbuild", "typescript"]) {
      expect(tools[name]).toBe(packages[`node_modules/${name}`].version);
    }
  });
});

/** The components that are in a file, as "name version". */
function partsOf(file: string): string[] {
  return bom.components
    .filter(({ evidence }) => evidence.occurrences.some(({ location }) => location === file))
    .map(({ group, name, version }) => `${group ? `${group}/` : ""}${name} ${version}`)
    .sort();
}
