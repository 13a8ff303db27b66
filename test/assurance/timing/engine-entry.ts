// What timing bundles: the engines with their kernels, which the package does not export.
export { base64urlKernel, hexKernel } from "../../../src/engine/engine.ts";
export { openEngine } from "../../../src/engine/open.ts";
export { OUT } from "../../../src/kernels/memory-map.ts";
export { secretsOver } from "../../../src/secrets.ts";
