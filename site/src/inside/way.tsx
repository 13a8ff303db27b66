import type { ComponentChildren } from "preact";
import { createSecrets, DEFAULT_ENTROPY } from "secrets-wasm";
import { hasSimd } from "../../../src/runtime/simd.ts";
import { own } from "../own.ts";
import { type EntropySpeed, REQUEST, speedDetail, speedText } from "./entropy-speed.ts";
import { purchaseSizes } from "./purchase-sizes.ts";

const number = (value: number) => value.toLocaleString("en");

const SIZES = purchaseSizes(createSecrets);
const POOL = Math.max(...SIZES);
const SIMD = hasSimd(globalThis.WebAssembly);
const WASM = own.engine === "wasm";
const HEX = own.token_hex().length;
const URLSAFE = own.token_urlsafe().length;

interface Props {
  readonly bought: { readonly requests: number; readonly bytes: number };
  /** Nothing while it is measured; without a speed if that failed. */
  readonly answer: { readonly speed?: EntropySpeed } | undefined;
}

/** The five stations of a byte, with what is true of them here and now. */
export function Way({ bought, answer }: Props) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without list marks, Safari takes an ol for no list unless it is told
    <ol class="way" role="list" aria-label="The way of the bytes">
      <Station
        name="Operating system"
        place="outside"
        line="Its generator is the only source: no other stands behind it."
      >
        <Fact
          name="bought so far"
          value={`${number(bought.bytes)} bytes`}
          detail={`in ${number(bought.requests)} requests`}
        />
        <Fact
          name="speed"
          value={answer ? (answer.speed ? speedText(answer.speed.median) : "not measured") : "measuring…"}
          detail={
            answer?.speed
              ? `in requests of ${number(REQUEST)} bytes; ${speedDetail(answer.speed)}`
              : answer && "this browser lets no worker run here"
          }
        />
      </Station>
      <Station
        name="Pool"
        place="in the core"
        line="Bought ahead, handed out in order, each byte once, wiped as it is used."
      >
        <Fact
          name="at most"
          value={`${number(POOL)} bytes`}
          detail={`bought as ${SIZES.map(number).join(", then ")}`}
        />
      </Station>
      <Station
        name="Draw"
        place="in the core"
        line="Bytes become numbers: what would make some likelier is thrown away."
      >
        <Fact name="engine" value={WASM ? "WebAssembly" : "JavaScript"} detail={coreSize()} />
        <Fact name="SIMD" value={WASM ? "in use" : "not in use"} detail={simdDetail()} />
      </Station>
      <Station
        name="Encode"
        place="in the core"
        line={
          WASM
            ? "Digits are picked in registers, so no look-up depends on the secret."
            : "Digits are added up, so no look-up depends on the secret."
        }
      >
        <Fact name={`${DEFAULT_ENTROPY} bytes are`} value={`${HEX} of hex`} detail={`or ${URLSAFE} of base64url`} />
      </Station>
      <Station name="You" place="outside" line="A string or an array of your own. The engine keeps no copy of it.">
        <Fact name="sent elsewhere" value="nothing" detail="the page’s policy forbids connections" />
      </Station>
    </ol>
  );
}

function coreSize(): string {
  const size = `${number(CORE_BYTES)} bytes`;
  return WASM ? `a core of ${size}` : `its twin in place of the core of ${size}`;
}

function simdDetail(): string {
  if (!SIMD) return "this browser has none";
  return WASM ? "16 bytes at a time" : "this browser has it, but WebAssembly is refused";
}

function Station(props: { name: string; place: string; line: string; children: ComponentChildren }) {
  return (
    <li class={props.place === "outside" ? "outside" : "core"}>
      <h3>{props.name}</h3>
      <p class="quiet">{props.place}</p>
      <p>{props.line}</p>
      <dl>{props.children}</dl>
    </li>
  );
}

function Fact(props: { name: string; value: string; detail: string | undefined }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <strong>{props.value}</strong>
        {props.detail && <span>{props.detail}</span>}
      </dd>
    </div>
  );
}
