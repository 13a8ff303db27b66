import type { Spread } from "../../../tools/spread.js";
import type { Who } from "./events.ts";
import type { Entrant } from "./rounds.ts";
import { pace, paceRange, speedOf } from "./verdict.ts";

/** The class that colours what is of each. */
export const COLOURS: Record<Who, string> = {
  WebAssembly: "of-wasm",
  JavaScript: "of-js",
  "Web Crypto": "of-crypto",
};

/** A bar a contender, the longest as wide as there is room. The text beside it says the same. */
export function Bars({ entrants, unit }: { entrants: readonly Entrant[]; unit: string }) {
  const shown = entrants.map((entrant) => ({ ...entrant, speed: speedOf(entrant) }));
  const most = Math.max(1, ...shown.map(({ speed }) => speed?.high ?? 0));
  return (
    <ul class="bars" aria-label="Speeds">
      {shown.map(({ who, call, refused, speed }) => (
        <li key={`${who} ${call}`}>
          <p class="who">
            <strong>{who}</strong> <code>{call}</code>
          </p>{" "}
          <p class="pace">
            {refused ??
              (speed ? (
                <>
                  <strong>
                    {pace(speed.median)} {unit} a second
                  </strong>{" "}
                  <span class="quiet">({paceRange(speed)})</span>
                </>
              ) : (
                <span class="quiet">no figure yet</span>
              ))}
          </p>
          <Bar who={who} speed={speed} most={most} />
        </li>
      ))}
    </ul>
  );
}

/** The median as a bar, the middle half of the rounds as a whisker. */
function Bar({ who, speed, most }: { who: Who; speed: Spread | undefined; most: number }) {
  const share = (value: number) => `${(100 * value) / most}%`;
  return (
    <svg class={`bar ${COLOURS[who]}`} aria-hidden="true" focusable="false">
      <rect class="track" width="100%" height="100%" />
      {speed && (
        <>
          <rect class="filled" width={share(speed.median)} height="100%" />
          {["edge", "whisker"].map((kind) => (
            <g key={kind} class={kind}>
              <line x1={share(speed.low)} x2={share(speed.high)} y1="50%" y2="50%" />
              <line x1={share(speed.low)} x2={share(speed.low)} y1="25%" y2="75%" />
              <line x1={share(speed.high)} x2={share(speed.high)} y1="25%" y2="75%" />
            </g>
          ))}
        </>
      )}
    </svg>
  );
}
