// randbelow(n) gives an integer from 0 to n - 1. It draws again rather than take a remainder, so none of the n comes up
// more often than another.
import { randbelow } from "secrets-wasm";

for (const bound of [2, 6, 10, 100, 1_000_000]) {
  console.log(`randbelow(${bound})`.padEnd(18), randbelow(bound));
}
