// The curve itself, on logarithmic axes, each line with its name at its end.
import { COLOURS } from "./bars.tsx";
import { EVENTS } from "./events.ts";
import type { Result } from "./rounds.ts";
import { apart, decades, logScale, powers, tickText } from "./scale.ts";
import { points } from "./verdict.ts";

const HEIGHT = 300;
const ROOM = { top: 12, right: 104, bottom: 44, left: 44 };
const LABEL_GAP = 16;
/** What the figures below an axis need. */
const TICK_ROOM = 36;

export function Drawing({ result, width, said }: { result: Result; width: number; said: string }) {
  const { batchUnit } = EVENTS[result.event];
  const lines = result.lines
    .map((line) => ({ who: line.who, points: points(line, result.sizes) }))
    .filter(({ points }) => points.length > 0);
  const speeds = lines.flatMap(({ points }) => points.map(({ speed }) => speed.median));
  if (speeds.length === 0) return null;

  const sizes = decades(result.sizes);
  const range = decades(speeds);
  const [left, right] = [ROOM.left, width - ROOM.right];
  const [top, bottom] = [ROOM.top, HEIGHT - ROOM.bottom];
  const x = logScale(sizes, [left, right]);
  const y = logScale(range, [bottom, top]);
  const labels = apart(
    lines.map(({ points }) => y(points.at(-1)!.speed.median)),
    LABEL_GAP,
    [top, bottom],
  );

  return (
    <svg role="img" aria-label={`Speed over batch size. ${said}`} width={width} height={HEIGHT}>
      {powers(range).map((value) => (
        <g key={value}>
          <line class="grid" x1={left} x2={right} y1={y(value)} y2={y(value)} />
          <text x={left - 8} y={y(value) + 4} text-anchor="end">
            {tickText(value)}
          </text>
        </g>
      ))}
      {powers(sizes).map((value, i, all) => (
        <g key={value}>
          <line class="grid" x1={x(value)} x2={x(value)} y1={top} y2={bottom} />
          {(i % 2 === 0 || (right - left) / all.length > TICK_ROOM) && (
            <text x={x(value)} y={bottom + 18} text-anchor="middle">
              {tickText(value)}
            </text>
          )}
        </g>
      ))}
      <text x={(left + right) / 2} y={HEIGHT - 6} text-anchor="middle">
        {batchUnit.many} at once
      </text>
      {lines.map(({ who, points }, i) => {
        const end = points.at(-1)!;
        const at = points.map(({ size, speed }) => `${x(size)},${y(speed.median)}`).join(" ");
        return (
          <g key={who} class={`line ${COLOURS[who]}`}>
            <polyline points={at} />
            {points.map(({ size, speed }) => (
              <circle key={size} cx={x(size)} cy={y(speed.median)} r="3" />
            ))}
            <text x={x(end.size) + 8} y={labels[i]! + 4}>
              {who}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
