// The entropy alone, by the way that the package takes.
export const token = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("hex");
