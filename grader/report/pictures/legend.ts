// What the lines and points of a chart mean: a sample of each beside its word, one below the other.
import { all, element, line, words } from "./draw.ts";
import type { Markup } from "./picture.ts";
import type { Series } from "./plot.ts";

export interface LegendRow {
  readonly text: string;
  readonly sample: Pick<Series, "colour" | "look" | "symbol">;
}

const rowHeight = 26;

export const legendHeight = (rows: readonly LegendRow[]): number => rows.length * rowHeight;

/** @param top where it begins. */
export const legend = (top: number, rows: readonly LegendRow[]): Markup =>
  all(
    rows.map(({ text, sample }, index) => {
      const middle = top + (index + 0.5) * rowHeight;
      return all([...drawSample(sample, middle), words(44, middle, text)]);
    }),
  );

function drawSample({ colour, look, symbol }: LegendRow["sample"], y: number): readonly Markup[] {
  const stroke = { stroke: colour, "stroke-width": 2 };
  const dash = look === "dashed" ? { "stroke-dasharray": "6 4" } : {};
  return [
    ...(look === "points" ? [] : [line([0, y], [34, y], { ...stroke, ...dash })]),
    ...(symbol === "circle" ? [element("circle", { cx: 17, cy: y, r: 4, fill: colour })] : []),
    ...(symbol === "times"
      ? [element("path", { d: `M13 ${y - 4}l8 8m0-8l-8 8`, fill: "none", ...stroke })]
      : []),
    ...(symbol === "triangle"
      ? [element("path", { d: `M17 ${y - 5}l5 9h-10z`, fill: "var(--paper)", ...stroke })]
      : []),
  ];
}
