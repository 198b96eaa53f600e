// The hidden cases of assignment 05: other data for every student, the same difficulties for all.
import type { BasisCase, ErrorCase, FitCase, ValueCase } from "../../assignments/05-overfitting/cases.ts";
import type { CaseSets } from "../../grader/kit.ts";
import type { Interval } from "../engine/chebyshev.ts";
import { seededRandom, type SeededRandom } from "../engine/random.ts";
import {
  choiceCases,
  choiceRidgeCases,
  curveCases,
  curveRidgeCases,
  pictureCase,
  poorChoiceCase,
} from "./draw-curves.ts";
import { outlastingCase, stopCases, stopNeverCases, stopTieCases } from "./draw-stops.ts";
import { away, decimal, interval, noisy, points, times, wave } from "./draw.ts";

/** One student's cases. @param seed any 32 bits; the same seed gives the same cases. */
export function hidden(seed: number): CaseSets {
  const random = seededRandom(seed);
  const cases = {
    basis: basisCases(random),
    basisEdges: basisEdgeCases(random),
    basisHigh: basisHighCases(random),
    fit: fitCases(random),
    fitRidge: fitRidgeCases(random),
    fitEdges: fitEdgeCases(random),
    value: valueCases(random),
    valueEdges: valueEdgeCases(random),
    error: errorCases(random),
    errorEdges: errorEdgeCases(random),
    curve: curveCases(random),
    curveRidge: curveRidgeCases(random),
    picture: [pictureCase(random)],
    stop: stopCases(random),
    stopTies: stopTieCases(random),
    stopNever: stopNeverCases(random),
    choice: choiceCases(random),
    choiceRidge: choiceRidgeCases(random),
  };
  // Drawn last: every other case stays as it is without these.
  return {
    ...cases,
    stop: [...cases.stop, outlastingCase(random)],
    choice: [...cases.choice, poorChoiceCase(random)],
  };
}

/** A point between these shares of the interval; neither an end nor the middle, where basis functions look alike. */
const pointAt = (random: SeededRandom, { lo, hi }: Interval, low: number, high: number): number =>
  decimal(random, lo + low * (hi - lo), lo + high * (hi - lo));

/** Both halves of an interval that is not centred on 0, and of one that is but is not 2 wide. */
function basisCases(random: SeededRandom): readonly BasisCase[] {
  const range = interval(random);
  const half = random.integer(6, 14) / 4;
  const centred = { lo: -half, hi: half };
  return [
    { x: pointAt(random, range, 0.6, 0.95), degree: random.integer(3, 5), interval: range },
    { x: pointAt(random, range, 0.05, 0.4), degree: random.integer(4, 8), interval: range },
    { x: pointAt(random, centred, 0.55, 0.9), degree: random.integer(3, 6), interval: centred },
  ];
}

/** The lowest degrees; both ends and the middle. */
function basisEdgeCases(random: SeededRandom): readonly BasisCase[] {
  const range = interval(random);
  const degree = random.integer(3, 6);
  const inside = pointAt(random, range, 0.1, 0.4);
  return [
    ...[0, 1].map((low) => ({ x: inside, degree: low, interval: range })),
    ...[range.lo, range.hi, (range.lo + range.hi) / 2].map((x) => ({ x, degree, interval: range })),
  ];
}

/** Degrees at which sums of powers have lost all their digits. */
function basisHighCases(random: SeededRandom): readonly BasisCase[] {
  const range = interval(random);
  return [random.integer(25, 35), 50].map((degree) => ({
    x: pointAt(random, range, 0.8, 0.98),
    degree,
    interval: range,
  }));
}

const fitCase = (random: SeededRandom, count: number, degree: number, ridge: number): FitCase => {
  const range = interval(random);
  const data = noisy(random, points(random, count, range), range, wave(random), 0.3);
  return { ...data, degree, ridge, interval: range };
};

/** A line, a bent curve, more coefficients. */
const fitCases = (random: SeededRandom): readonly FitCase[] => [
  fitCase(random, random.integer(5, 7), 1, 0),
  fitCase(random, random.integer(7, 9), 3, 0),
  fitCase(random, random.integer(10, 12), 5, 0),
];

/** λ below 1 and above, never 0 or 1, which are their own roots. */
const fitRidgeCases = (random: SeededRandom): readonly FitCase[] => [
  fitCase(random, random.integer(6, 8), 2, random.choice([0.04, 0.1, 0.3])),
  fitCase(random, random.integer(7, 9), 4, random.choice([2, 2.5, 4])),
  fitCase(random, random.integer(3, 5), 1, random.choice([0.25, 0.5, 3])),
];

/** As many data as coefficients; two data at the same x. */
function fitEdgeCases(random: SeededRandom): readonly FitCase[] {
  const degree = random.integer(2, 4);
  const repeated = fitCase(random, random.integer(5, 7), 2, 0);
  return [
    fitCase(random, degree + 1, degree, 0),
    {
      ...repeated,
      xs: [...repeated.xs, repeated.xs[0]!],
      ys: [...repeated.ys, decimal(random, 2, 3)],
    },
  ];
}

/** Few coefficients and many, of either sign; in both halves of the interval. */
function valueCases(random: SeededRandom): readonly ValueCase[] {
  const range = interval(random);
  const coefficients = (count: number) => times(count, () => away(random, 0.2, 2));
  return [
    { coefficients: coefficients(3), x: pointAt(random, range, 0.6, 0.95), interval: range },
    {
      coefficients: coefficients(random.integer(4, 5)),
      x: pointAt(random, range, 0.05, 0.4),
      interval: range,
    },
    {
      coefficients: coefficients(random.integer(6, 8)),
      x: pointAt(random, range, 0.6, 0.9),
      interval: range,
    },
  ];
}

/** A line, and degree 50. */
function valueEdgeCases(random: SeededRandom): readonly ValueCase[] {
  const range = interval(random);
  return [2, 51].map((count) => ({
    coefficients: times(count, () => away(random, 0.2, 2)),
    x: pointAt(random, range, 0.75, 0.95),
    interval: range,
  }));
}

/** Errors of either sign whose sum, mean and mean size are all different from the root of their mean square. */
const errorCases = (random: SeededRandom): readonly ErrorCase[] =>
  [2, random.integer(3, 4), random.integer(6, 9)].map((count) => {
    const actual = times(count, () => decimal(random, -3, 3));
    const predicted = actual.map((y, i) => y + (i % 2 === 0 ? 1 : -2) * decimal(random, 0.3, 0.9));
    return { actual, predicted: predicted.map((y) => Math.round(y * 1000) / 1000) };
  });

/** A single datum; no error at all; one large error. */
const errorEdgeCases = (random: SeededRandom): readonly ErrorCase[] => {
  const actual = times(random.integer(3, 5), () => decimal(random, -3, 3));
  return [
    { actual: [decimal(random, 1, 3)], predicted: [decimal(random, -3, -1)] },
    { actual, predicted: actual },
    { actual, predicted: actual.with(0, random.integer(1000, 5000)) },
  ];
};
