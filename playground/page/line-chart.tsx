// Lines over an axis with names, ticks and values: told apart by dash and name besides the colour.
import { useState } from "preact/hooks";
import { short } from "./numbers.ts";
import { ticks } from "./ticks.ts";

export type Line = {
  readonly key: string;
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
};

type Scale = "linear" | "log";

type Props = {
  /** The conclusion in words, for those who do not see it. */
  readonly summary: string;
  readonly xName: string;
  readonly yName: string;
  readonly lines: readonly Line[];
  readonly scale?: Scale;
  readonly xScale?: Scale;
  /** A value at which the y axis ends, where a line may go far beyond. */
  readonly yMost?: number;
};

const width = 360;
const height = 210;
const inset = { left: 50, right: 12, top: 12, bottom: 40 };

export function LineChart({
  summary,
  xName,
  yName,
  lines,
  scale = "linear",
  xScale = "linear",
  yMost,
}: Props) {
  const [at, setAt] = useState<number>();
  const points = lines
    .flatMap((line) => line.points)
    .filter(([x, y]) => Number.isFinite(x) && isShown(y, scale));
  const x = axis(
    points.map(([one]) => one),
    xScale,
    inset.left,
    width - inset.right,
    false,
  );
  const y = axis(
    points.map(([, one]) => Math.min(one, yMost ?? Infinity)),
    scale,
    height - inset.bottom,
    inset.top,
    true,
  );
  const nearest = at === undefined ? undefined : nearestX(lines[0]?.points ?? [], x.inverse(at));
  return (
    <figure class="chart">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={summary}
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          setAt(((event.clientX - box.left) / box.width) * width);
        }}
        onPointerLeave={() => setAt(undefined)}
      >
        {y.ticks.map((tick) => (
          <g key={tick}>
            <line class="grid" x1={inset.left} x2={width - inset.right} y1={y.at(tick)} y2={y.at(tick)} />
            <text x={inset.left - 6} y={y.at(tick)} dy="0.35em" text-anchor="end">
              {tickText(tick, scale)}
            </text>
          </g>
        ))}
        {x.ticks.map((tick) => (
          <text key={tick} x={x.at(tick)} y={height - inset.bottom + 15} text-anchor="middle">
            {tickText(tick, xScale)}
          </text>
        ))}
        <line
          class="axis"
          x1={inset.left}
          x2={width - inset.right}
          y1={height - inset.bottom}
          y2={height - inset.bottom}
        />
        <text class="name" x={(inset.left + width - inset.right) / 2} y={height - 6} text-anchor="middle">
          {xName}
        </text>
        <text
          class="name"
          transform={`translate(11 ${(inset.top + height - inset.bottom) / 2}) rotate(-90)`}
          text-anchor="middle"
        >
          {yName}
        </text>
        {lines.map((line) => (
          <path key={line.key} class={`line ${line.key}`} d={pathOf(line, x.at, y.at, scale)} />
        ))}
        {nearest !== undefined && (
          <line
            class="cursor"
            x1={x.at(nearest)}
            x2={x.at(nearest)}
            y1={inset.top}
            y2={height - inset.bottom}
          />
        )}
      </svg>
      <figcaption class="key">
        {lines.map((line) => (
          <span key={line.key}>
            <svg viewBox="0 0 26 8" aria-hidden="true">
              <path class={`line ${line.key}`} d="M1 4H25" />
            </svg>
            {line.name}
            {nearest !== undefined && <output> {short(valueAt(line, nearest))}</output>}
          </span>
        ))}
        {nearest !== undefined && (
          <span>
            {xName} {short(nearest, 4)}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

const isShown = (value: number, scale: Scale): boolean =>
  Number.isFinite(value) && (scale === "linear" || value > 0);

function axis(values: readonly number[], scale: Scale, from: number, to: number, fromZero: boolean) {
  const through = scale === "log" ? Math.log10 : (value: number) => value;
  const all = values.filter((value) => isShown(value, scale)).map(through);
  let low = all.length > 0 ? Math.min(...all) : 0;
  let high = all.length > 0 ? Math.max(...all) : 1;
  if (fromZero && scale === "linear") [low, high] = [Math.min(0, low), high * 1.05];
  if (!(high > low)) high = low + 1;
  const at = (value: number): number => from + ((through(value) - low) / (high - low)) * (to - from);
  const inverse = (place: number): number => {
    const value = low + ((place - from) / (to - from)) * (high - low);
    return scale === "log" ? 10 ** value : value;
  };
  const marks = ticks(low, high).filter((tick) => scale === "linear" || Number.isInteger(tick));
  return { at, inverse, ticks: scale === "log" ? marks.map((tick) => 10 ** tick) : marks };
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const tickText = (value: number, scale: Scale): string => {
  if (scale === "linear") return short(value);
  const power = Math.round(Math.log10(value));
  const digits = String(Math.abs(power)).replace(/\d/g, (digit) => superscripts[Number(digit)]!);
  return `10${power < 0 ? "⁻" : ""}${digits}`;
};

/** Interrupted where a value cannot be drawn; a single point becomes a dot, by a line of no length. */
function pathOf(
  { points }: Line,
  x: (value: number) => number,
  y: (value: number) => number,
  scale: Scale,
): string {
  let path = "";
  let pen = "M";
  for (const [one, other] of points) {
    if (!isShown(other, scale)) {
      pen = "M";
      continue;
    }
    // Far beyond the picture a browser no longer draws.
    const top = Math.min(1e4, Math.max(-1e4, y(other)));
    path += `${pen}${x(one).toFixed(1)} ${top.toFixed(1)}`;
    pen = "L";
  }
  return points.length === 1 && path !== "" ? `${path}h0.01` : path;
}

const nearestX = (points: Line["points"], wanted: number): number | undefined => {
  let best: number | undefined;
  for (const [x] of points)
    if (best === undefined || Math.abs(x - wanted) < Math.abs(best - wanted)) best = x;
  return best;
};

const valueAt = ({ points }: Line, x: number): number => points.find(([one]) => one === x)?.[1] ?? Number.NaN;
