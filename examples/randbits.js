// randbits(k) gives an integer of k random bits, from 0 to 2^k - 1. Shown in binary too, to its full width: leading
// zeros are as random as the rest.
import { randbits } from "secrets-wasm";

for (const bits of [4, 8, 16, 32]) {
  const value = randbits(bits);
  console.log(`randbits(${bits})`.padEnd(12), String(value).padStart(10), value.toString(2).padStart(bits, "0"));
}
