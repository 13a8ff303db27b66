// How npm's answers about signatures and advisories are read: what was not asked never reads as passed.
// The answers are npm 11's, given for a registry of one package whose keys, signatures and advisories were made for it.
import { describe, expect, it } from "vitest";
import { advisories, signatures } from "../../scripts/registry.js";

const error = (...lines: string[]) => lines.map((line) => `npm error ${line}\n`).join("");
const run = (status: number, stdout = "", stderr = "") => ({ status, stdout, stderr });
const passed = { faults: [], noted: [] };
const signed = `audited 2 packages in 0s\n\n2 packages have verified registry signatures\n\n`;
const unreachable = "request to https://tuf-repo-cdn.sigstore.dev/15.root.json failed, reason: getaddrinfo ENOTFOUND";

describe("signatures", () => {
  it("are counted where they are right", () => {
    expect(signatures(run(0, signed))).toEqual({ ...passed, checked: 2 });
    const one = "audited 1 package in 0s\n\n1 package has a verified registry signature\n\n";
    expect(signatures(run(0, one))).toEqual({ ...passed, checked: 1 });
  });

  it.each([
    "an invalid registry signature:",
    "a missing registry signature but the registry is providing signing keys:",
  ])("are wrong: %s", (words) => {
    const stdout = `${signed}1 package has ${words}\n\n@scope/tiny@1.0.0 (https://registry.npmjs.org/)\n\n`;
    expect(signatures(run(1, stdout))).toMatchObject({
      checked: 2,
      faults: ["@scope/tiny@1.0.0: invalid or missing signature"],
    });
    expect(signatures(run(1, stdout, error("code ENOTFOUND")))).not.toHaveProperty("unchecked");
  });

  it.each([
    [error("code ENOTFOUND", "syscall getaddrinfo", "errno ENOTFOUND", `network ${unreachable}`), unreachable],
    [
      error("found no dependencies to audit that were installed from a supported registry", "A complete log of"),
      "found no dependencies to audit that were installed from a supported registry",
    ],
  ])("are not checked where there is nobody to ask", (stderr, unchecked) => {
    expect(signatures(run(1, "", stderr))).toEqual({ ...passed, checked: 0, unchecked });
  });

  it.each([
    ["no key for a signature", run(1, "", error("code EMISSINGSIGNATUREKEY", "tiny@1.0.0 has a registry signature"))],
    ["a package that the registry lacks", run(1, "", error("code E404", "404 Not Found - GET https://x/tiny"))],
    ["nothing", run(0)],
    ["success without a count", run(0, "audited 0 packages in 0s\n")],
    ["an end by a signal", { status: null, stdout: "", stderr: "" }],
    ["success and an unreachable server", run(0, "", error("code ENOTFOUND", unreachable))],
  ])("are wrong where npm says %s", (_, answer) => {
    const verdict = signatures(answer);
    expect(verdict.faults).toHaveLength(1);
    expect(verdict).not.toHaveProperty("unchecked");
  });
});

describe("advisories", () => {
  const report = (severities: Record<string, string>) =>
    JSON.stringify({
      auditReportVersion: 2,
      vulnerabilities: Object.fromEntries(
        Object.entries(severities).map(([name, severity]) => [name, { name, severity, isDirect: true }]),
      ),
      metadata: { vulnerabilities: {}, dependencies: { dev: 7, total: 7 } },
    });

  it("are none", () => {
    expect(advisories(run(0, report({})), ["high"])).toEqual({ ...passed, checked: 7 });
  });

  it("are wrong from a severity on, and are told below it", () => {
    expect(advisories(run(1, report({ a: "high", b: "low" })), ["high", "critical"])).toEqual({
      checked: 7,
      faults: ["a: an advisory, high"],
      noted: ["b: an advisory, low"],
    });
  });

  it.each([
    [
      {
        message: "405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk",
        statusCode: 405,
      },
    ],
    [
      {
        message:
          "request to https://x/-/npm/v1/security/advisories/bulk failed, reason: connect ECONNREFUSED 127.0.0.1:1",
      },
    ],
  ])("are not checked where there is nobody to ask", (answer) => {
    const unchecked = answer.message;
    expect(advisories(run(1, JSON.stringify(answer)), ["high"])).toEqual({ ...passed, checked: 0, unchecked });
  });

  it.each([
    run(0),
    run(1, "{}"),
    run(1, "", error("code EUSAGE", "it was called wrongly")),
    run(0, '{"statusCode":405}'),
  ])("are wrong where npm gave no answer", (answer) => {
    const verdict = advisories(answer, ["high"]);
    expect(verdict.faults).toHaveLength(1);
    expect(verdict).not.toHaveProperty("unchecked");
  });
});
