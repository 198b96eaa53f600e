// Draws training and validation error over the degrees of polynomials: where fitting turns into overfitting.
import type { Value } from "../../model/value.ts";
import { all } from "./draw.ts";
import { legend, legendHeight, type LegendRow } from "./legend.ts";
import { agrees, exactNumber, shortNumber } from "./numbers.ts";
import { pictureOf, type Picture, type Voice } from "./picture.ts";
import { chart, type Series } from "./plot.ts";
import { fieldOf, numbersOf } from "./read-values.ts";
import { scaleOf, visible } from "./scale.ts";

const mostDegrees = 30;
const chartHeight = 260;

/** @param expected may hold both curves, one of them, or nothing. Undefined where degrees and errors do not fit. */
export function degreeErrors(
  voice: Voice,
  yours: Value,
  expected: Value,
  degrees: Value,
): Picture | undefined {
  const asked = numbersOf(degrees);
  const [training, validation] = ["training", "validation"].map((part) => numbersOf(fieldOf(yours, part)));
  if (!asked || asked.length < 2 || asked.length > mostDegrees || !asked.every(Number.isFinite))
    return undefined;
  if (!training || !validation || Math.max(training.length, validation.length) > mostDegrees)
    return undefined;
  const { say } = voice;
  const right = {
    training: numbersOf(fieldOf(expected, "training")),
    validation: numbersOf(fieldOf(expected, "validation")),
  };
  const anyRight = right.training ?? right.validation;
  const rows: readonly LegendRow[] = [
    { text: say("picture.degree-errors.training"), sample: looks.training },
    { text: say("picture.degree-errors.validation"), sample: looks.validation },
    ...(anyRight ? [{ text: say("picture.expected"), sample: looks.expected }] : []),
  ];
  const type = scaleOf([...training, ...validation]);
  const series = (values: readonly number[], look: Pick<Series, "colour" | "look" | "symbol">): Series => ({
    points: asked.map((_, m) => ({ x: m, y: visible(values[m] ?? Number.NaN, type) })),
    ...look,
  });
  return pictureOf(voice, {
    kind: "degree-errors",
    title: say("picture.degree-errors.title", { function: voice.function }),
    conclusion: conclusionOf(voice, asked, training, validation, right),
    height: chartHeight + legendHeight(rows),
    body: all([
      chart({
        x: { label: say("picture.degree-errors.degree"), names: asked.map(String) },
        y: { label: say("picture.degree-errors.error"), type, ticks: 5 },
        series: [
          ...(right.training ? [series(right.training, looks.expected)] : []),
          ...(right.validation ? [series(right.validation, looks.expected)] : []),
          series(training, looks.training),
          series(validation, looks.validation),
        ],
        height: chartHeight,
      }),
      legend(chartHeight, rows),
    ]),
    table: {
      columns: [
        say("picture.degree-errors.degree"),
        say("picture.degree-errors.training"),
        say("picture.degree-errors.validation"),
      ],
      rows: asked.map((degree, m) => [
        String(degree),
        exactNumber(training[m] ?? Number.NaN),
        exactNumber(validation[m] ?? Number.NaN),
      ]),
    },
  });
}

interface Curves {
  readonly training: readonly number[] | undefined;
  readonly validation: readonly number[] | undefined;
}

/** The first of these that is true. */
function conclusionOf(
  { say }: Voice,
  degrees: readonly number[],
  training: readonly number[],
  validation: readonly number[],
  right: Curves,
): string {
  const none = [training, validation].flatMap((curve) =>
    degrees.filter((_, m) => !Number.isFinite(curve[m] ?? Number.NaN)),
  ).length;
  if (none > 0) return say("picture.degree-errors.not-numbers", { count: none });
  for (const [part, mine, expected] of [
    ["training", training, right.training],
    ["validation", validation, right.validation],
  ] as const) {
    const m = (expected ?? []).findIndex((error, index) => !agrees(mine[index] ?? Number.NaN, error));
    if (m >= 0)
      return say(`picture.degree-errors.${part}-differs`, {
        degree: degrees[m] ?? "",
        yours: shortNumber(mine[m] ?? Number.NaN),
        expected: shortNumber(expected?.[m] ?? Number.NaN),
      });
  }
  const rise = training.findIndex(
    (error, m) => m > 0 && error > (1 + roundingShare) * (training[m - 1] ?? error),
  );
  if (rise > 0) return say("picture.degree-errors.rises", { degree: degrees[rise] ?? "" });
  const best = validation.indexOf(Math.min(...validation));
  const last = degrees.length - 1;
  return say(best === last ? "picture.degree-errors.falls" : "picture.degree-errors.best", {
    degree: degrees[best] ?? "",
    error: shortNumber(validation[best] ?? Number.NaN),
    highest: degrees[last] ?? "",
    there: shortNumber(validation[last] ?? Number.NaN),
  });
}

/** More than any rounding. */
const roundingShare = 1e-9;

const looks = {
  training: { colour: "var(--accent)", look: "solid", symbol: "circle" },
  validation: { colour: "var(--failed)", look: "solid", symbol: "triangle" },
  expected: { colour: "var(--soft)", look: "dashed", symbol: "circle" },
} as const;
