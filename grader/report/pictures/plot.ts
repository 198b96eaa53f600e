// Draws charts with Observable Plot on a document that needs no browser (the only file that imports the two).
import { createRequire } from "node:module";
import type * as PlotLibrary from "@observablehq/plot";
import type * as Linkedom from "linkedom";
import { fontSize, pictureWidth, type Markup } from "./picture.ts";

/** A point; where y is undefined the line is interrupted. */
export interface Point {
  readonly x: number;
  readonly y: number | undefined;
}

/** A line through points, or the points alone; told apart by shape and dash besides the colour. */
export interface Series {
  readonly points: readonly Point[];
  readonly colour: string;
  readonly look: "solid" | "dashed" | "points";
  readonly symbol?: "circle" | "times" | "triangle";
}

export interface Axis {
  readonly label: string;
  readonly type?: "linear" | "log";
  readonly domain?: readonly [number, number];
  /** About so many numbers along the axis. */
  readonly ticks?: number;
  /** In place of numbers, what stands at 0, 1, 2 … */
  readonly names?: readonly string[];
}

export interface Chart {
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  /** Lines across the chart: at this x, or from one point to another; with a word at the end. */
  readonly guides?: readonly Guide[];
  readonly height: number;
}

export type Guide =
  | { readonly kind: "at"; readonly x: number; readonly text: string }
  | {
      readonly kind: "through";
      readonly from: Point;
      readonly to: Point;
      readonly dashed: boolean;
      readonly text: string;
    };

/** What draws. */
interface Pen {
  readonly Plot: typeof PlotLibrary;
  readonly document: object;
}

let pen: Pen | undefined;

/** Taken up when the first chart is drawn: that takes a quarter of a second, and most commands draw none. */
function takePen(): Pen {
  const require = createRequire(import.meta.url);
  const { parseHTML } = require("linkedom") as typeof Linkedom;
  return {
    Plot: require("@observablehq/plot") as typeof PlotLibrary,
    document: parseHTML("<html></html>").document,
  };
}

/** A class makes the same mistakes on the same cases: each is drawn once for all who make it. */
const drawn = new Map<string, Markup>();
const mostDrawn = 200;

/** The chart as what stands inside of an `svg` element of {@link pictureWidth} and its own height. */
export function chart(wanted: Chart): Markup {
  const key = JSON.stringify(wanted);
  const known = drawn.get(key) ?? draw(wanted);
  if (drawn.size >= mostDrawn) drawn.clear();
  drawn.set(key, known);
  return known;
}

function draw({ x, y, series, guides = [], height }: Chart): Markup {
  pen ??= takePen();
  const { Plot, document } = pen;
  const drawing = Plot.plot({
    document,
    width: pictureWidth,
    height,
    marginLeft: 58,
    marginRight: 14,
    marginTop: 28,
    marginBottom: 46,
    x: { ...axisOf(x), labelAnchor: "center" },
    y: { ...axisOf(y), grid: true },
    marks: [
      ...guides.flatMap((guide) => guideMarks(Plot, guide)),
      ...series.flatMap((one) => seriesMarks(Plot, one)),
    ],
  } as PlotLibrary.PlotOptions) as unknown as Drawing;
  return asMarkup(drawing);
}

const axisOf = ({ label, type = "linear", domain, ticks, names }: Axis) => ({
  label,
  type,
  labelArrow: "none",
  ...(domain && { domain }),
  ticks: names ? names.map((_, index) => index) : ticks,
  tickFormat: names ? (index: number) => names[index] : shortTick,
});

/** A log axis names the powers of ten only. */
const shortTick = (value: number): string => String(Number(value.toPrecision(3))).replace("-", "−");

const place = { x: "x", y: "y" };

function seriesMarks(
  Plot: typeof PlotLibrary,
  { points, colour, look, symbol = "circle" }: Series,
): readonly PlotLibrary.Markish[] {
  const data = points.map((point) => ({ ...point }));
  const line = Plot.lineY(data, {
    ...place,
    stroke: colour,
    strokeWidth: 2,
    ...(look === "dashed" && { strokeDasharray: "6 4" }),
  });
  const dots = Plot.dot(data, {
    ...place,
    symbol,
    r: 4,
    stroke: colour,
    strokeWidth: 1.75,
    fill: symbol === "circle" && look !== "dashed" ? colour : "none",
  });
  return look === "points" ? [dots] : [line, ...(points.length <= mostDots ? [dots] : [])];
}

/** With more points than these a line says it without them. */
const mostDots = 16;

function guideMarks(Plot: typeof PlotLibrary, guide: Guide): readonly PlotLibrary.Markish[] {
  if (guide.kind === "at")
    return [
      Plot.ruleX([guide.x], { stroke: "currentColor", strokeDasharray: "2 3" }),
      Plot.text([guide], { x: "x", text: "text", frameAnchor: "top", dy: -16 }),
    ];
  const { from, to, dashed, text } = guide;
  return [
    Plot.line([from, to], { ...place, stroke: "var(--soft)", ...(dashed && { strokeDasharray: "6 4" }) }),
    Plot.text([{ ...to, text }], {
      ...place,
      text: "text",
      textAnchor: "end",
      dx: -24,
      dy: to.y !== undefined && to.y < 0 ? -6 : 6,
    }),
  ];
}

/** As much of an element as is used here. */
interface Drawing {
  readonly innerHTML: string;
  querySelectorAll(
    selectors: string,
  ): Iterable<{ readonly remove: () => void; readonly removeAttribute: (name: string) => void }>;
}

/** Without Plot's own style sheet and labels for machines: the frame around it says what it shows. */
function asMarkup(drawing: Drawing): Markup {
  for (const style of [...drawing.querySelectorAll("style")]) style.remove();
  for (const labelled of [...drawing.querySelectorAll("[aria-label]")])
    labelled.removeAttribute("aria-label");
  const html = drawing.innerHTML.replaceAll(/<([a-z]+)((?:\s[\w-]+="[^"]*")*)\s*\/>/gi, "<$1$2></$1>");
  return `<g text-anchor="middle" font-size="${fontSize}">${html}</g>` as Markup;
}
