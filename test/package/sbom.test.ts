// The bill of materials: that it lists what is inside published files, by another way than it is made.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { CARRIERS, IMPORTS } from "../../scripts/entries.js";
import { filesToPublish, sha256 } from "../../scripts/release/published.js";

interface Component {
  "bom-ref": string;
  group?: string;
  name: string;
  version: string;
  hashes: object[];
  licenses: object[];
  evidence: { occurrences: { location: string }[] };
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const files = filesToPublish(root);
const text = files.get("dist/sbom.cdx.json")?.toString() ?? "{}";
const bom = JSON.parse(text);
const components: Component[] = bom.components;
const read = (path: string) => JSON.parse(readFileSync(root + path, "utf8"));

describe("the bill of materials", () => {
  it("is a document of CycloneDX 1.6 without a time, whose serial number is a UUID of its content", () => {
    expect(bom).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6", version: 1 });
    expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(text).not.toContain("timestamp");
  });

  it("names the package, and the digests of its code as they are published", () => {
    const { name, version } = read("package.json");
    const { component } = bom.metadata;
    expect(component).toMatchObject({ name, version, purl: `pkg:npm/${name}@${version}` });
    const code = [...files].filter(([name]) => /\.(c?js|wasm)$/.test(name));
    expect(component.components).toEqual(
      code.map(([name, bytes]) => ({ type: "file", name, hashes: [{ alg: "SHA-256", content: sha256(bytes) }] })),
    );
  });

  it("lists the packages that esbuild says are in the command line, whose licences are beside it", () => {
    const licences = (files.get("dist/cli-licences.txt") as Buffer).toString();
    const named = [...licences.matchAll(/^(?:-{80}\n\n|cli\.js contains:\n\n)(\S+ \S+)$/gm)].map(([, line]) => line);
    expect(named.some((line) => line?.startsWith("cli-progress "))).toBe(true);
    expect(partsOf("dist/cli.js")).toEqual(named.sort());
  });

  it("says that the rest holds nothing of others, and the kernels hold nothing of the compiler's library", () => {
    const others = [...Object.keys(IMPORTS), ...Object.keys(CARRIERS)].filter((file) => file !== "dist/cli.js");
    for (const file of others) expect(partsOf(file)).toEqual([]);
    // The debug build's text names where each function comes from.
    const kernels = readFileSync(`${root}build/core.debug.wat`, "utf8");
    expect(kernels).toMatch(/^ \(func \$assembly\/text\/hex\/hex/m);
    expect(kernels).not.toMatch(/^ \(func \$~lib\//m);
  });

  it("has a digest, a licence and a place for each, and a graph that reaches all of them from the package", () => {
    for (const { name, hashes, licenses, evidence } of components) {
      expect(hashes, name).toEqual([{ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
      expect(licenses, name).toHaveLength(1);
      expect(evidence.occurrences.length, name).toBeGreaterThan(0);
    }
    const graph = new Map<string, string[]>(
      bom.dependencies.map(({ ref, dependsOn }: { ref: string; dependsOn: string[] }) => [ref, dependsOn]),
    );
    const reached = new Set<string>([bom.metadata.component["bom-ref"]]);
    // What is added on the way is visited too.
    for (const ref of reached) for (const next of graph.get(ref) ?? []) reached.add(next);
    expect([...reached].slice(1).sort()).toEqual(components.map((component) => component["bom-ref"]).sort());
    expect([...graph.keys()].sort()).toEqual([...reached].sort());
  });

  it("names the tools that make the bytes, at the lockfile's versions", () => {
    const { packages } = read("package-lock.json");
    const tools = ["assemblyscript", "binaryen", "esbuild", "typescript"];
    expect(bom.metadata.tools.components).toMatchObject(
      tools.map((name) => ({ name, version: packages[`node_modules/${name}`].version })),
    );
  });
});

/** The components that are in a file, as "name version". */
function partsOf(file: string): string[] {
  return components
    .filter(({ evidence }) => evidence.occurrences.some(({ location }) => location === file))
    .map(({ group, name, version }) => `${group ? `${group}/` : ""}${name} ${version}`)
    .sort();
}
