// A million dice, drawn in place, and how often each face came up: with rejection sampling no face is favoured.
import { fillRandbelow } from "secrets-wasm";

const THROWS = 1_000_000;
const dice = fillRandbelow(new Uint8Array(THROWS), 6);

const counts = new Uint32Array(6);
for (const die of dice) counts[die] = (counts[die] ?? 0) + 1;
for (const [face, count] of counts.entries()) {
  console.log(`${face + 1}  ${count}  ${"#".repeat(Math.round((60 * count) / (THROWS / 6)))}`);
}
