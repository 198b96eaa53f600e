// Draws analytic against numeric derivatives: right ones lie on y = x, reversed ones on y = −x.
import type { Evidence } from "../../model/verdict.ts";
import { all } from "./draw.ts";
import { legend, legendHeight, type LegendRow } from "./legend.ts";
import { agrees, exactNumber, largestSize } from "./numbers.ts";
import { pictureOf, type Picture, type Voice } from "./picture.ts";
import { chart } from "./plot.ts";
import { pairsOf, type Pair } from "./read-values.ts";

/** As seen: nearer to the line no eye tells points from it. */
const onTheLine = 1e-5;
const mostPoints = 300;
const chartHeight = 320;

/** The numbers of every call of a gradient check that failed. Undefined where no two of them can be placed. */
export function gradientScatter(voice: Voice, evidence: readonly Evidence[]): Picture | undefined {
  const pairs = evidence
    .flatMap(({ yours, expected }) => pairsOf(yours, expected))
    .filter(({ yours, expected }) => [yours, expected].every(isDrawable))
    .slice(0, mostPoints);
  if (pairs.length < 2) return undefined;
  const { say } = voice;
  const reach = 1.1 * largestSize(pairs.flatMap(({ yours, expected }) => [yours, expected])) || 1;
  const right = pairs.filter(isRight);
  const rows: readonly LegendRow[] = [
    { text: say("picture.gradient-scatter.right"), sample: looks.right },
    { text: say("picture.gradient-scatter.wrong"), sample: looks.wrong },
  ];
  const end = { x: reach, y: reach };
  return pictureOf(voice, {
    kind: "gradient-scatter",
    title: say("picture.gradient-scatter.title", { function: voice.function }),
    conclusion: conclusionOf(voice, pairs, right.length),
    height: chartHeight + legendHeight(rows),
    body: all([
      chart({
        x: { label: say("picture.gradient-scatter.numeric"), domain: [-reach, reach], ticks: 5 },
        y: { label: say("picture.yours"), domain: [-reach, reach], ticks: 5 },
        guides: [
          { kind: "through", from: { x: -reach, y: -reach }, to: end, dashed: false, text: "y = x" },
          {
            kind: "through",
            from: { x: -reach, y: reach },
            to: { x: reach, y: -reach },
            dashed: true,
            text: "y = −x",
          },
        ],
        series: [
          { ...looks.right, points: right.map(pointOf) },
          { ...looks.wrong, points: pairs.filter((pair) => !isRight(pair)).map(pointOf) },
        ],
        height: chartHeight,
      }),
      legend(chartHeight, rows),
    ]),
    table: {
      columns: [say("picture.place"), say("picture.yours"), say("picture.gradient-scatter.numeric")],
      rows: pairs.map((pair) => [pair.path, exactNumber(pair.yours), exactNumber(pair.expected)]),
    },
  });
}

/** Far from where sums and scales overflow. */
const isDrawable = (value: number): boolean => Math.abs(value) < 1e100;

const isRight = ({ yours, expected }: Pair): boolean => agrees(yours, expected, onTheLine);

const pointOf = ({ yours, expected }: Pair) => ({ x: expected, y: yours });

const looks = {
  right: { colour: "var(--accent)", look: "points", symbol: "circle" },
  wrong: { colour: "var(--failed)", look: "points", symbol: "times" },
} as const;

function conclusionOf({ say }: Voice, pairs: readonly Pair[], right: number): string {
  const of = pairs.length;
  if (right === of) return say("picture.gradient-scatter.on", { of });
  if (pairs.every(({ yours }) => yours === 0)) return say("picture.gradient-scatter.zero", { of });
  const reversed = pairs.filter(
    (pair) => !isRight(pair) && agrees(pair.yours, -pair.expected, onTheLine),
  ).length;
  if (reversed === of) return say("picture.gradient-scatter.reversed", { of });
  const widest = pairs.reduce((one, other) =>
    Math.abs(other.expected) > Math.abs(one.expected) ? other : one,
  );
  const slope = widest.yours / widest.expected;
  if (pairs.every(({ yours, expected }) => agrees(yours, slope * expected, onTheLine)))
    return say("picture.gradient-scatter.slope", { of, slope: exactNumber(slope) });
  return say("picture.gradient-scatter.some", { of, right, reversed, elsewhere: of - right - reversed });
}
