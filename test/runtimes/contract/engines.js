// Which engine was chosen, and what a choice by hand does.

/**
 * @param {import("./findings.js").Findings} findings
 * @param {import("../contract.js").Package} secrets
 * @param {"wasm" | "js"} engine
 */
export function testEngineChoice(findings, secrets, engine) {
  const { createSecrets } = secrets;
  findings.same("createSecrets().engine", engine, createSecrets().engine);
  findings.same('createSecrets({ engine: "js" }).engine', "js", createSecrets({ engine: "js" }).engine);
  if (engine === "wasm") {
    findings.same('createSecrets({ engine: "wasm" }).engine', "wasm", createSecrets({ engine: "wasm" }).engine);
    return;
  }
  findings.throws(
    'createSecrets({ engine: "wasm" }) is refused',
    () => createSecrets({ engine: "wasm" }),
    (thrown) => thrown instanceof Error && /^engine: .*use "auto" or "js"$/.test(thrown.message),
  );
}
