// Derivatives by the student's δ against measured ones: on the line where they agree.
import type { GradientPoint } from "../../model/questions.ts";
import { useApp } from "../app-context.ts";
import { Formula } from "../formula.tsx";
import { short } from "../numbers.ts";
import { StateMark } from "../state-mark.tsx";
import { ticks } from "../ticks.ts";
import { isClose } from "./is-close.ts";

const size = 320;
const inset = 44;

export function GradientScatter({ points }: { readonly points: readonly GradientPoint[] }) {
  const { say } = useApp();
  const all = points.flatMap(({ analytic, numeric }) => [analytic, numeric]).filter(Number.isFinite);
  const reach = Math.max(1e-6, ...all.map(Math.abs)) * 1.1;
  const at = (value: number): number => inset + ((value + reach) / (2 * reach)) * (size - inset - 10);
  const up = (value: number): number => size - at(value);
  const wrong = points.filter((point) => !isClose(point)).length;
  return (
    <figure class="chart">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        class="square"
        role="img"
        aria-label={say("playground.scatter.summary", { right: points.length - wrong, of: points.length })}
      >
        {ticks(-reach, reach, 6).map((tick) => (
          <g key={tick}>
            <line class="grid" x1={at(-reach)} x2={at(reach)} y1={up(tick)} y2={up(tick)} />
            <text x={inset - 5} y={up(tick)} dy="0.35em" text-anchor="end">
              {short(tick)}
            </text>
            <text x={at(tick)} y={size - inset + 15} text-anchor="middle">
              {short(tick)}
            </text>
          </g>
        ))}
        <line class="line truth" x1={at(-reach)} y1={up(-reach)} x2={at(reach)} y2={up(reach)} />
        {points.map((point) =>
          isClose(point) ? (
            <circle key={point.name} class="dot right" cx={at(point.numeric)} cy={up(point.analytic)} r={5} />
          ) : (
            <path
              key={point.name}
              class="dot wrong"
              d={`M${at(point.numeric)} ${up(point.analytic)}m-5-5l10 10m0-10l-10 10`}
            />
          ),
        )}
        <text class="name" x={(inset + size) / 2} y={size - 8} text-anchor="middle">
          {say("playground.numeric")}
        </text>
        <text class="name" transform={`translate(10 ${size / 2}) rotate(-90)`} text-anchor="middle">
          {say("playground.analytic")}
        </text>
      </svg>
      <details>
        <summary>{say("playground.as-table")}</summary>
        <div class="scroll" tabIndex={0} role="group" aria-label={say("playground.as-table")}>
          <table class="narrow">
            <thead>
              <tr>
                <th scope="col">{say("playground.place")}</th>
                <th scope="col" class="number">
                  {say("playground.analytic")}
                </th>
                <th scope="col" class="number">
                  {say("playground.numeric")}
                </th>
                <th scope="col">{say("playground.verdict")}</th>
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.name}>
                  <th scope="row">
                    <Formula text={point.name} />
                  </th>
                  <td class="number">{short(point.analytic, 6)}</td>
                  <td class="number">{short(point.numeric, 6)}</td>
                  <td>
                    <StateMark state={isClose(point) ? "passed" : "failed"} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
