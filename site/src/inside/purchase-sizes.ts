/** What is tried: `createSecrets`. */
type Create = (options: { engine: "js"; entropy: (buffer: Uint8Array<ArrayBuffer>) => void }) => {
  token_bytes(nbytes: number): Uint8Array;
};

/** How many bytes are bought at a time, until two purchases are of one size. Both engines buy by the same rule. */
export function purchaseSizes(create: Create): number[] {
  const sizes: number[] = [];
  const trial = create({
    engine: "js",
    entropy(buffer) {
      crypto.getRandomValues(buffer);
      sizes.push(buffer.length);
    },
  });
  do trial.token_bytes(32);
  while (sizes.length < 2 || sizes.at(-1) !== sizes.at(-2));
  return sizes.slice(0, -1);
}
