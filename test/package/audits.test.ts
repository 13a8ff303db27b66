// How npm's answers about signatures and advisories are read: what was not asked never reads as passed.
// The answers are npm 11's, given for a registry of one package whose keys, signatures and advisories were made for it.
import { describe, expect, it } from "vitest";
import { advisories, signatures } from "../../scripts/release/audits.js";

const error = (...lines: string[]) => lines.map((line) => `npm error ${line}\n`).join("");
const run = (status: number | null, stdout = "", stderr = "") => ({ status, stdout, stderr });
const signed = `audited 2 packages in 0s\n\n2 packages have verified registry signatures\n\n`;
const unreachable = "request to https://tuf-repo-cdn.sigstore.dev/15.root.json failed, reason: getaddrinfo ENOTFOUND";
const NO_KEYS = "found no dependencies to audit that were installed from a supported registry";

describe("signatures", () => {
  it("are counted where they are right", () => {
    expect(signatures(run(0, signed))).toEqual({ checked: 2, faults: [] });
    const one = "audited 1 package in 0s\n\n1 package has a verified registry signature\n\n";
    expect(signatures(run(0, one))).toEqual({ checked: 1, faults: [] });
  });

  it.each([
    "an invalid registry signature:",
    "a missing registry signature but the registry is providing signing keys:",
  ])("are wrong: %s", (words) => {
    for (const before of [signed, ""]) {
      const stdout = `${before}1 package has ${words}\n\n@scope/tiny@1.0.0 (https://registry.npmjs.org/)\n\n`;
      for (const stderr of ["", error("code ENOTFOUND", `network ${unreachable}`)]) {
        const verdict = signatures(run(1, stdout, stderr));
        expect(verdict.faults).toEqual([stdout.trim()]);
        expect(verdict).not.toHaveProperty("unchecked");
      }
    }
  });

  it.each([
    [error("code ENOTFOUND", "syscall getaddrinfo", "errno ENOTFOUND", `network ${unreachable}`), unreachable],
    [error(NO_KEYS, "A complete log of"), NO_KEYS],
  ])("are not checked where there is nobody to ask", (stderr, unchecked) => {
    expect(signatures(run(1, "", stderr))).toEqual({ checked: 0, faults: [], unchecked });
  });

  it.each([
    ["no key for a signature", run(1, "", error("code EMISSINGSIGNATUREKEY", "tiny@1.0.0 has a registry signature"))],
    ["a package that the registry lacks", run(1, "", error("code E404", "404 Not Found - GET https://x/tiny"))],
    ["nothing", run(0)],
    ["success without a count", run(0, "audited 0 packages in 0s\n")],
    ["an end by a signal", run(null)],
    ["success and an unreachable server", run(0, "", error("code ENOTFOUND", unreachable))],
  ])("are wrong where npm says %s", (_, answer) => {
    expect(signatures(answer)).toEqual({ checked: 0, faults: [expect.any(String)] });
  });
});

describe("advisories", () => {
  const refused =
    "npm warn audit 405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories\n";

  it.each(["found 0 vulnerabilities\n", "1 low severity vulnerability\n", "3 vulnerabilities (1 low, 2 moderate)\n"])(
    "are none that count: %s",
    (stdout) => expect(advisories(run(0, stdout), 7)).toEqual({ checked: 7, faults: [] }),
  );

  it("are wrong from the severity on that npm was asked for, in its words", () => {
    const stdout = "# npm audit report\n\ntiny  <2\nSeverity: high\n\n1 high severity vulnerability\n";
    expect(advisories(run(1, stdout), 7)).toEqual({ checked: 7, faults: [stdout.trim()] });
  });

  it.each([
    [`${refused}npm error audit endpoint returned an error\n`, "", /^405 /],
    [`${refused}npm error audit endpoint returned an error\n`, '{"error":"Method Not Allowed"}', /^405 /],
    [
      "npm warn audit request to https://x failed, reason: \nnpm error audit endpoint returned an error\n",
      "",
      /^request to https:\/\/x failed/,
    ],
  ])("are not checked where there is nobody to ask", (stderr, stdout, unchecked) => {
    expect(advisories(run(1, stdout, stderr), 7)).toEqual({
      checked: 0,
      faults: [],
      unchecked: expect.stringMatching(unchecked),
    });
  });

  it.each([
    run(0),
    run(1, "{}"),
    run(1, "", error("code EUSAGE", "it was called wrongly")),
    run(0, "", `${refused}npm error audit endpoint returned an error\n`),
  ])("are wrong where npm gave no answer", (answer) => {
    expect(advisories(answer, 7)).toEqual({ checked: 0, faults: [expect.any(String)] });
  });
});
