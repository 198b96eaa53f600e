// Draws the loss the student's functions reach beside the reference's, and marks the first step where they part.
import type { Value } from "../../model/value.ts";
import { all } from "./draw.ts";
import { legend, legendHeight, type LegendRow } from "./legend.ts";
import { agrees, exactNumber, shortNumber } from "./numbers.ts";
import { pictureOf, type Picture, type Voice } from "./picture.ts";
import { chart } from "./plot.ts";
import { fieldOf, numbersOf } from "./read-values.ts";
import { scaleOf, visible } from "./scale.ts";

/** Below this two curves are the same line. */
const parted = 1e-6;
const mostRows = 60;
const chartHeight = 240;

/** Undefined where no losses on training and test data are expected, or none are returned. */
export function lossCurve(voice: Voice, yours: Value, expected: Value): Picture | undefined {
  const curves = (["training", "test"] as const).map((part) => ({
    part,
    mine: numbersOf(fieldOf(yours, part)),
    right: numbersOf(fieldOf(expected, part)),
  }));
  if (curves.some(({ right }) => !right || right.length < 2)) return undefined;
  const found =
    curves.find(({ mine, right }) => mine && right && partsAt(mine, right) !== undefined) ?? curves[0];
  if (!found?.mine || !found.right) return undefined;
  const { part, mine, right } = found;
  const { say } = voice;
  const step = partsAt(mine, right);
  const type = scaleOf([...mine, ...right]);
  const rows: readonly LegendRow[] = [
    { text: say("picture.yours"), sample: looks.yours },
    { text: say("picture.expected"), sample: looks.expected },
  ];
  const points = (values: readonly number[]) => values.map((y, x) => ({ x, y: visible(y, type) }));
  return pictureOf(voice, {
    kind: "loss-curve",
    title: say(`picture.loss-curve.${part}`, { function: voice.function }),
    conclusion: conclusionOf(voice, mine, right, step),
    height: chartHeight + legendHeight(rows),
    body: all([
      chart({
        x: { label: say("picture.loss-curve.epoch"), ticks: Math.min(5, right.length) },
        y: { label: say("picture.loss-curve.loss"), type, ticks: 5 },
        series: [
          { ...looks.expected, points: points(right) },
          { ...looks.yours, points: points(mine) },
        ],
        guides: step === undefined ? [] : [{ kind: "at", x: step, text: say("picture.loss-curve.here") }],
        height: chartHeight,
      }),
      legend(chartHeight, rows),
    ]),
    table: {
      columns: [say("picture.loss-curve.epoch"), say("picture.yours"), say("picture.expected")],
      rows: right
        .slice(0, mostRows)
        .map((loss, epoch) => [String(epoch), exactNumber(mine[epoch] ?? Number.NaN), exactNumber(loss)]),
    },
  });
}

const looks = {
  yours: { colour: "var(--failed)", look: "solid" },
  expected: { colour: "var(--accent)", look: "dashed" },
} as const;

/** The first epoch at which two curves differ; undefined where they never do. */
function partsAt(mine: readonly number[], right: readonly number[]): number | undefined {
  const epoch = right.findIndex((loss, index) => !agrees(mine[index] ?? Number.NaN, loss, parted));
  return epoch < 0 ? undefined : epoch;
}

function conclusionOf(
  { say }: Voice,
  mine: readonly number[],
  right: readonly number[],
  epoch: number | undefined,
): string {
  if (epoch === undefined) return say("picture.loss-curve.same", { of: right.length });
  const yours = mine[epoch];
  if (!Number.isFinite(yours)) return say("picture.loss-curve.not-a-number", { epoch });
  return say("picture.loss-curve.parts", {
    epoch,
    yours: shortNumber(yours ?? Number.NaN),
    expected: shortNumber(right[epoch] ?? Number.NaN),
  });
}
