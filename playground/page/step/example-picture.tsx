// The small network as a drawing: the units of the phase are lit.
import type { Phase } from "../../model/trace.ts";
import type { WorkedExample } from "../../model/worked-example.ts";
import { numberText } from "../../run/trace-text.ts";
import { useApp } from "../app-context.ts";

type Props = {
  readonly example: WorkedExample;
  readonly phase: Phase | undefined;
  /** The one unit that is pointed at, as "layer unit". */
  readonly lit: string | undefined;
};

const columnWidth = 92;
const rowHeight = 62;
const radius = 17;

export function ExamplePicture({ example, phase, lit }: Props) {
  const { say } = useApp();
  const { layers } = example.network;
  const widths = [example.input.length, ...layers.map(({ biases }) => biases.length)];
  const height = Math.max(...widths) * rowHeight + 14;
  const width = (widths.length - 1) * columnWidth + 120;
  const x = (column: number) => 45 + column * columnWidth;
  const y = (column: number, row: number) => height / 2 + (row - (widths[column]! - 1) / 2) * rowHeight;
  const litUnits = new Set(
    lit === undefined ? phase?.items.map(({ unit }) => `${unit.layer} ${unit.unit}`) : [lit],
  );
  const isLit = (layer: number, unit: number) =>
    litUnits.has(`${layer} ${unit}`) || litUnits.has(`${layer} -1`);
  return (
    <svg
      class="example-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say("playground.example-alt", { widths: widths.join("-") })}
    >
      {layers.flatMap(({ weights }, k) =>
        weights.flatMap((row, i) =>
          row.map((weight, j) => (
            <g key={`${k} ${i} ${j}`} class={isLit(k, j) ? "lit" : ""}>
              <line
                class={`link ${weight < 0 ? "negative" : "positive"}`}
                x1={x(k) + radius}
                y1={y(k, i)}
                x2={x(k + 1) - radius}
                y2={y(k + 1, j)}
                stroke-width={1 + Math.min(4, Math.abs(weight) * 1.5)}
              />
              <text
                class="on-link"
                x={x(k) + radius + (columnWidth - 2 * radius) * 0.32}
                y={y(k, i) + (y(k + 1, j) - y(k, i)) * 0.32 - 3}
                text-anchor="middle"
              >
                {numberText(weight)}
              </text>
            </g>
          )),
        ),
      )}
      {widths.flatMap((count, column) =>
        Array.from({ length: count }, (_, row) => (
          <g key={`${column} ${row}`} class={`example-unit ${isLit(column - 1, row) ? "lit" : ""}`}>
            <circle cx={x(column)} cy={y(column, row)} r={radius} />
            <text x={x(column)} y={y(column, row)} dy="0.35em" text-anchor="middle">
              {column === 0 ? numberText(example.input[row]!) : row + 1}
            </text>
            {column === widths.length - 1 && (
              <text class="target" x={x(column) + radius + 5} y={y(column, row)} dy="0.35em">
                t={numberText(example.target[row]!)}
              </text>
            )}
          </g>
        )),
      )}
    </svg>
  );
}
