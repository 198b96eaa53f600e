// One polynomial over the data it was fitted to; where it runs away it leaves the picture.
import type { CurveData, DegreeFit, Series } from "../../model/questions.ts";
import { useApp } from "../app-context.ts";
import { short } from "../numbers.ts";

const width = 420;
const height = 260;
const inset = { left: 34, right: 8, top: 8, bottom: 24 };
const reach = 2;

type Props = { readonly fit: DegreeFit; readonly data: CurveData };

export function FitPicture({ fit, data }: Props) {
  const { say } = useApp();
  const x = (value: number): number =>
    inset.left + (value / (2 * Math.PI)) * (width - inset.left - inset.right);
  const y = (value: number): number =>
    inset.top + ((reach - value) / (2 * reach)) * (height - inset.top - inset.bottom);
  const path = ({ xs, ys }: Series): string =>
    xs
      .map((one, n) => `${n === 0 ? "M" : "L"}${x(one).toFixed(1)} ${y(clipped(ys[n]!)).toFixed(1)}`)
      .join("");
  const truth = { xs: fit.curve.xs, ys: fit.curve.xs.map(Math.sin) };
  return (
    <figure class="chart">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={say("playground.fit.summary", {
          degree: fit.degree,
          training: short(fit.training),
          validation: short(fit.validation),
        })}
      >
        <clipPath id="fit-clip">
          <rect
            x={inset.left}
            y={inset.top}
            width={width - inset.left - inset.right}
            height={height - inset.top - inset.bottom}
          />
        </clipPath>
        {[-2, -1, 0, 1, 2].map((tick) => (
          <g key={tick}>
            <line class="grid" x1={inset.left} x2={width - inset.right} y1={y(tick)} y2={y(tick)} />
            <text x={inset.left - 6} y={y(tick)} dy="0.35em" text-anchor="end">
              {short(tick)}
            </text>
          </g>
        ))}
        {[0, 1, 2].map((half) => (
          <text
            key={half}
            x={x(half * Math.PI)}
            y={height - 6}
            text-anchor={["start", "middle", "end"][half]}
          >
            {["0", "π", "2π"][half]}
          </text>
        ))}
        <g clip-path="url(#fit-clip)">
          <path class="line truth" d={path(truth)} />
          {data.validation.xs.map((one, n) => (
            <path
              key={n}
              class="dot validation"
              d={`M${x(one)} ${y(data.validation.ys[n]!)}m0-4l4 4l-4 4l-4-4z`}
            />
          ))}
          {data.training.xs.map((one, n) => (
            <circle key={n} class="dot training" cx={x(one)} cy={y(data.training.ys[n]!)} r={3} />
          ))}
          <path class="line training" d={path(fit.curve)} />
        </g>
      </svg>
      <figcaption class="key">
        <span>● {say("playground.rmse.training-data")}</span>
        <span>◇ {say("playground.rmse.validation-data")}</span>
        <span>
          <svg viewBox="0 0 26 8" aria-hidden="true">
            <path class="line training" d="M1 4H25" />
          </svg>
          {say("playground.degree")} {fit.degree}
        </span>
        <span>
          <svg viewBox="0 0 26 8" aria-hidden="true">
            <path class="line truth" d="M1 4H25" />
          </svg>
          sin x
        </span>
      </figcaption>
    </figure>
  );
}

/** Far outside a browser draws nothing sensible. */
const clipped = (value: number): number => (Number.isFinite(value) ? Math.min(50, Math.max(-50, value)) : 50);
