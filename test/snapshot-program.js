// Run by snapshot.test.ts, bundled into one file: Node runs it to build a snapshot, and then main() in each process
// that starts from it.
import { startupSnapshot } from "node:v8";
import { createSecrets, minter, SystemRandom, token_hex } from "../src/index.ts";
import { countedByte } from "./source.ts";

let supplied = 0;
const known = createSecrets({
  entropy: (buffer) => {
    for (let i = 0; i < buffer.length; i++) buffer[i] = countedByte(supplied++);
  },
});
// Handed out, and kept by nobody but the first.
const kept = known.token_hex(16);
known.token_bytes(32);
new known.SystemRandom().shuffle([1, 2, 3, 4, 5]);
const knownMinter = known.minter({ kind: "hex", nbytes: 16 });
for (let i = 0; i < 3; i++) knownMinter.next();
known.token_hex(16);

const own = createSecrets();
const ownMinter = own.minter({ kind: "urlsafe", nbytes: 16 });
const packageMinter = minter({ kind: "string", alphabet: "0123456789abcdef", length: 32 });
const random = new SystemRandom();
const drawers = {
  token_hex: () => token_hex(),
  "own.token_hex": () => own.token_hex(),
  "ownMinter.next": () => ownMinter.next(),
  "ownMinter.into": () => {
    const bytes = new Uint8Array(230);
    ownMinter.into(bytes);
    return Buffer.from(bytes).toString("latin1");
  },
  "packageMinter.next": () => packageMinter.next(),
  "packageMinter.take": () => packageMinter.take(2).join(),
  "random.randbytes": () => Buffer.from(random.randbytes(16)).toString("hex"),
};
const draw = () => Object.fromEntries(Object.entries(drawers).map(([name, call]) => [name, call()]));
draw();

/** The message of what `call` throws. */
function refusal(/** @type {() => void} */ call) {
  try {
    call();
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
  return undefined;
}

console.log(
  JSON.stringify({
    supplied,
    kept,
    engine: known.engine,
    refusal: refusal(() => createSecrets({ engine: "wasm" })),
  }),
);

startupSnapshot.setDeserializeMainFunction(() => {
  const before = refusal(() => createSecrets({ engine: "wasm" }));
  const { Instance } = WebAssembly;
  let instances = 0;
  WebAssembly.Instance = class extends Instance {
    /** @param {ConstructorParameters<typeof Instance>} given */
    constructor(...given) {
      super(...given);
      instances++;
    }
  };
  const drawn = draw();
  console.log(
    JSON.stringify({
      kept,
      drawn,
      instances,
      refusal: before,
      next: knownMinter.next(),
      engine: createSecrets().engine,
    }),
  );
});
