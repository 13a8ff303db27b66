// A host that has what the language has, and of what React Native's Hermes lacks, nothing: no WebAssembly, Buffer,
// process, TextEncoder, TextDecoder, atob, structuredClone or ReadableStream; and crypto only as a polyfill brings it.
import { fileURLToPath } from "node:url";
import { bundled } from "./bundle.js";
import { reportOf } from "./child.js";

const host = fileURLToPath(new URL("bare-host.js", import.meta.url));

/** @param {import("./index.js").Context} context @returns {import("./index.js").Case[]} */
export function cases({ app, folder }) {
  return [
    {
      runtime: "the language and getRandomValues alone, as in React Native",
      version: process.versions.node,
      engine: "js",
      arrival: "none: there is no WebAssembly",
      run: async () => {
        /** @type {import("./script.js").Script} */
        const script = { engine: "js", without: ["ReadableStream", "TextEncoder"] };
        const conditions = ["react-native"];
        const file = await bundled({ app, folder: folder("bare"), script, conditions, format: "iife" });
        return reportOf(process.execPath, [host, file]);
      },
    },
  ];
}
