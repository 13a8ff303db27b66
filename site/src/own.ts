// The package as this page uses it: over an entropy function that counts what is asked of the operating system.
import { createSecrets } from "secrets-wasm";

const asked = { requests: 0, bytes: 0 };

/** Every token on this page comes from here. */
export const own = createSecrets({
  entropy(buffer) {
    crypto.getRandomValues(buffer);
    asked.requests += 1;
    asked.bytes += buffer.byteLength;
  },
});

/** What was asked of the operating system so far. */
export function purchases(): Readonly<typeof asked> {
  return { ...asked };
}
