import { createSecrets, DEFAULT_ENTROPY } from "secrets-wasm";
import { hasSimd } from "../../../src/runtime/simd.ts";
import { own } from "../own.ts";
import { grouped } from "../text.ts";
import { type EntropySpeed, REQUEST, speedDetail, speedText } from "./entropy-speed.ts";
import { purchaseSizes } from "./purchase-sizes.ts";

const SIZES = purchaseSizes(createSecrets);
const POOL = Math.max(...SIZES);
const WASM = own.engine === "wasm";
const HEX = own.token_hex().length;
const URLSAFE = own.token_urlsafe().length;
const CORE = `${grouped(CORE_BYTES)} bytes`;

const SIMD_USE = WASM ? "16 bytes at a time" : "this browser has it, but WebAssembly is refused";
const SIMD_DETAIL = hasSimd(globalThis.WebAssembly) ? SIMD_USE : "this browser has none";

/** A figure with its name, and what is to be known of it. */
type Fact = readonly [name: string, value: string, detail?: string | undefined];

interface Station {
  readonly name: string;
  readonly place: "outside" | "in the core";
  readonly line: string;
  readonly facts: readonly Fact[];
}

/** What does not change while the page is open. */
const STATIONS: readonly Station[] = [
  {
    name: "Pool",
    place: "in the core",
    line: "Bought ahead, handed out in order, each byte once, wiped as it is used.",
    facts: [["at most", `${grouped(POOL)} bytes`, `bought as ${SIZES.map(grouped).join(", then ")}`]],
  },
  {
    name: "Draw",
    place: "in the core",
    line: "Bytes become numbers: what would make some likelier is thrown away.",
    facts: [
      WASM
        ? ["engine", "WebAssembly", `a core of ${CORE}`]
        : ["engine", "JavaScript", `its twin in place of the core of ${CORE}`],
      ["SIMD", WASM ? "in use" : "not in use", SIMD_DETAIL],
    ],
  },
  {
    name: "Encode",
    place: "in the core",
    line: `Digits are ${WASM ? "picked in registers" : "added up"}, so no look-up depends on the secret.`,
    facts: [[`${DEFAULT_ENTROPY} bytes are`, `${HEX} of hex`, `or ${URLSAFE} of base64url`]],
  },
  {
    name: "You",
    place: "outside",
    line: "A string or an array of your own. The engine keeps no copy of it.",
    facts: [["sent elsewhere", "nothing", "the page’s policy forbids connections"]],
  },
];

interface Props {
  readonly bought: { readonly requests: number; readonly bytes: number };
  /** Nothing while it is measured; without a speed if that failed. */
  readonly answer: { readonly speed?: EntropySpeed } | undefined;
}

function system({ bought, answer }: Props): Station {
  const speed = answer?.speed;
  return {
    name: "Operating system",
    place: "outside",
    line: "Its generator is the only source: no other stands behind it.",
    facts: [
      ["bought so far", `${grouped(bought.bytes)} bytes`, `in ${grouped(bought.requests)} requests`],
      speed
        ? ["speed", speedText(speed.median), `in requests of ${grouped(REQUEST)} bytes; ${speedDetail(speed)}`]
        : answer
          ? ["speed", "not measured", "this browser lets no worker run here"]
          : ["speed", "measuring…"],
    ],
  };
}

/** The five stations of a byte, with what is true of them here and now. */
export function Way(props: Props) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without list marks, Safari takes an ol for no list unless it is told
    <ol class="way" role="list" aria-label="The way of the bytes">
      {[system(props), ...STATIONS].map(({ name, place, line, facts }) => (
        <li key={name} class={place === "outside" ? "outside" : "core"}>
          <h3>{name}</h3>
          <p class="quiet">{place}</p>
          <p>{line}</p>
          <dl>
            {facts.map(([name, value, detail]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <strong>{value}</strong>
                  {detail && <span>{detail}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
