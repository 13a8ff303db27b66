// Run by soaks.js, bundled: uses an object while a start-up snapshot is built. A process from the snapshot soaks it:
// node --snapshot-blob FILE DRAWS ROUNDS
import { setFlagsFromString, startupSnapshot } from "node:v8";
import { runInNewContext } from "node:vm";
import { createSecrets } from "secrets-wasm";
import { soaked } from "./soak.js";

const own = createSecrets();
own.token_hex();

startupSnapshot.setDeserializeMainFunction(async () => {
  // The flag on the command line is not one of a snapshot's.
  setFlagsFromString("--expose-gc");
  const collect = /** @type {() => void} */ (runInNewContext("gc"));
  const [draws, rounds] = process.argv.slice(-2).map(Number);
  console.log(JSON.stringify(await soaked(own, { draws: draws ?? 0, rounds: rounds ?? 0 }, collect)));
});
