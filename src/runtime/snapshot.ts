/** What is used of Node, declared here so that src/ compiles without Node's types. */
interface NodeGlobal {
  readonly process?: {
    getBuiltinModule?(name: "node:v8"): { readonly startupSnapshot?: { isBuildingSnapshot(): unknown } } | undefined;
  };
}

/**
 * Whether Node runs the program to save its heap (`node --build-snapshot`): every process started from the snapshot
 * begins with what is in memory now. Node has no WebAssembly then, so node:v8 is loaded only where there is none.
 */
export function buildingSnapshot(): boolean {
  if (typeof WebAssembly !== "undefined") return false;
  const v8 = (globalThis as NodeGlobal).process?.getBuiltinModule?.("node:v8");
  return Boolean(v8?.startupSnapshot?.isBuildingSnapshot());
}
