// What the runtime that runs this has of what a contender may need, found by looking, and not by its name.

/** @type {Record<string, () => unknown>} */
const LOOKS = {
  "node:crypto": async () => {
    const { randomBytes, randomInt, randomUUID } = await import("node:crypto");
    return randomBytes(1).length === 1 && randomInt(1) === 0 && randomUUID();
  },
  Buffer: () => globalThis.Buffer.alloc(1).toString("hex"),
  process: () => globalThis.process.versions,
  dlopen: () => has(globalThis.process, "dlopen"),
  randomUUID: () => globalThis.crypto.randomUUID(),
  toHex: () => has(Uint8Array.prototype, "toHex"),
  toBase64: () => has(Uint8Array.prototype, "toBase64"),
  WebAssembly: () => typeof WebAssembly.Instance === "function",
  SharedArrayBuffer: () => new SharedArrayBuffer(1),
};

/** @param {object} prototype @param {string} method */
function has(prototype, method) {
  return typeof Reflect.get(prototype, method) === "function";
}

/** The names of those that are there. In workerd only a handler may ask. */
export async function features() {
  const found = [];
  for (const [name, look] of Object.entries(LOOKS)) {
    try {
      if (await look()) found.push(name);
    } catch {
      // Absent: that it throws is the answer.
    }
  }
  return found;
}

/**
 * The versions of the runtime and of its parts, where it tells them itself.
 * @returns {Record<string, string | undefined>}
 */
export function versions() {
  return { ...globalThis.process?.versions };
}
