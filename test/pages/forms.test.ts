// The forms of .github/: that they are what GitHub reads, ask for the doctor's report, and warn of secrets.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const folder = new URL("../../.github/ISSUE_TEMPLATE/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
const forms = readdirSync(folder).filter((name) => name !== "config.yml");

interface Field {
  type: string;
  id?: string;
  attributes: { label?: string; value?: string; options?: { label: string; required?: boolean }[] };
}

describe.each(forms)("%s", (name) => {
  const form: { name: string; description: string; body: Field[] } = parse(read(name), { strict: true });
  const fields = form.body.filter(({ type }) => type !== "markdown");

  it("is a form", () => {
    expect(name).toMatch(/\.yml$/);
    expect(Object.keys(form).sort()).toEqual(["body", "description", "labels", "name"]);
    expect(form.name.length).toBeGreaterThan(3);
    expect(form.description.length).toBeGreaterThan(3);
    for (const { type, attributes } of form.body) {
      expect(["markdown", "textarea", "input", "checkboxes"]).toContain(type);
      expect(typeof (type === "markdown" ? attributes.value : attributes.label)).toBe("string");
      if (type === "checkboxes") expect(attributes.options?.every(({ label }) => typeof label === "string")).toBe(true);
    }
  });

  it("has a few fields, each with an id of its own", () => {
    const ids = fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(fields.length);
    for (const id of ids) expect(id).toMatch(/^[\w-]+$/);
    expect(fields.length).toBeLessThanOrEqual(6);
  });

  it("asks for the doctor's report, and warns of secrets", () => {
    expect(fields.find(({ id }) => id === "doctor")?.attributes.label).toContain("`npx secrets-wasm doctor`");
    expect(read(name)).toContain("Paste no token");
  });
});

it("there is one for bugs and one for wishes, and no way past them", () => {
  expect(forms.sort()).toEqual(["bug.yml", "feature.yml"]);
  expect(parse(read("config.yml"), { strict: true })).toEqual({ blank_issues_enabled: false });
  for (const name of ["bug.yml", "config.yml"]) expect(read(name)).toContain("SECURITY.md");
});

it("pull requests warn of secrets too", () => {
  expect(readFileSync(new URL("../pull_request_template.md", folder), "utf8")).toContain("Paste no token");
});
