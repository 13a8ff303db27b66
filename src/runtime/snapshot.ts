/** What is used of Node, declared here so that src/ compiles without Node's types. */
interface NodeGlobal {
  readonly process?: {
    getBuiltinModule?(name: "node:v8"): { readonly startupSnapshot?: { isBuildingSnapshot(): unknown } } | undefined;
  };
}

/**
 * Whether this process is about to be copied: Node runs the program to save its heap (`node --build-snapshot`), and
 * every process started from that begins with what is in memory now. Loading node:v8 takes 2 ms. Node has no
 * WebAssembly while it builds a snapshot, so it is asked only where there is none.
 */
export function buildingSnapshot(): boolean {
  if (typeof WebAssembly !== "undefined") return false;
  const v8 = (globalThis as NodeGlobal).process?.getBuiltinModule?.("node:v8");
  return Boolean(v8?.startupSnapshot?.isBuildingSnapshot());
}
