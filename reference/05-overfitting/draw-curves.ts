// Draws hidden cases of learning curves and of the choice of a degree: data on which every shortcut shows.
import type { ChoiceCase, CurveCase, PictureCase } from "../../assignments/05-overfitting/cases.ts";
import type { Interval } from "../engine/chebyshev.ts";
import { learningCurve } from "../engine/learning-curve.ts";
import { evaluatePolynomial, fitPolynomial } from "../engine/polynomial.ts";
import type { SeededRandom } from "../engine/random.ts";
import { interval, noisy, points, thousandths, times, wave, type Curve, type Data } from "./draw.ts";

/** Half the range of the noise: enough for high degrees to learn it, little enough for low ones to miss the curve. */
const noise = 0.5;

/** Two curves: degrees in a row, and in no order; more training than validation data, and fewer. */
export const curveCases = (random: SeededRandom): readonly CurveCase[] => [
  curveCase(random, [random.integer(8, 10), random.integer(3, 5)], [2, 3, 4], 0),
  curveCase(random, [random.integer(9, 11), 12], [5, 1, 3], 0),
];

/** A penalty that matters, on degrees that need it. */
export const curveRidgeCases = (random: SeededRandom): readonly CurveCase[] => [
  curveCase(
    random,
    [random.integer(8, 10), random.integer(4, 6)],
    [6, 2],
    random.choice([0.04, 0.3, 0.5, 2.5]),
  ),
];

function curveCase(
  random: SeededRandom,
  [trainingSize, validationSize]: readonly [number, number],
  degrees: number[],
  ridge: number,
): CurveCase {
  const { range, draw } = source(random);
  return withWay({
    training: draw(trainingSize),
    validation: draw(validationSize),
    degrees,
    ridge,
    interval: range,
  });
}

/** An interval, and noisy data on one curve over it. */
function source(random: SeededRandom) {
  const range = interval(random);
  const curve = wave(random);
  const draw = (count: number): Data => noisy(random, points(random, count, range), range, curve, noise);
  return { range, draw };
}

/** The case with what right functions give on the way. */
export function withWay(c: PictureCase): CurveCase {
  const way = c.degrees.map((degree) => {
    const coefficients = [...fitPolynomial(c.training.xs, c.training.ys, degree, c.ridge, c.interval)];
    const at = ({ xs }: Data) => xs.map((x) => evaluatePolynomial(coefficients, x, c.interval));
    return { coefficients, training: at(c.training), validation: at(c.validation) };
  });
  return { ...c, way };
}

/** The lecture's degrees. */
const lectureDegrees = [1, 3, 5, 10, 20, 50];

/** How much better, as a share, the best must be than the next: far more than rounding. */
const clearMargin = 1e-3;

/**
 * Noisy sin(x) over one period, validated halfway between the training data, as on the slide: the best degree clearly
 * is 3, 5 or 10. At degree 50 the points between 60 equally spaced ones always explode; drawing need not wait for that.
 */
export function pictureCase(random: SeededRandom): PictureCase {
  const range: Interval = { lo: 0, hi: 6.283 };
  const [count, step] = [60, 6.283 / 59];
  const sine: Curve = (u) => Math.sin(Math.PI * (u + 1));
  const at = (size: number, first: number) =>
    times(size, (i) => Math.round((first + i * step) * 1000) / 1000);
  for (;;) {
    const training = noisy(random, at(count, 0), range, sine, 0.4);
    const validation = noisy(random, at(count - 1, step / 2), range, sine, 0.4);
    const errors = learningCurve(training, validation, lectureDegrees.slice(0, -1), 0, range).validation;
    const best = lectureDegrees[leastIndex(errors)]!;
    if (best > 1 && best < 20 && isClear(errors))
      return { training, validation, degrees: lectureDegrees, ridge: 0, interval: range };
  }
}

const isClear = (errors: readonly number[]): boolean => {
  const [best = 0, next = 0] = errors.toSorted((a, b) => a - b);
  return next > best * (1 + clearMargin);
};

/** Degrees in no order, so that none is its own index. */
export const choiceCases = (random: SeededRandom): readonly ChoiceCase[] => [
  choiceCase(random, random.integer(12, 14), [5, 3, 8, 1], 0),
  choiceCase(random, random.integer(11, 13), [2, 6, 4], 0),
];

export const choiceRidgeCases = (random: SeededRandom): readonly ChoiceCase[] => [
  choiceCase(random, random.integer(12, 13), [10, 7, 4, 1], random.choice([2, 2.5, 3])),
];

/** Validation data in another unit than training data: every polynomial is worse there than none, and one is chosen. */
export const poorChoiceCase = (random: SeededRandom): ChoiceCase =>
  choiceCase(random, random.integer(11, 13), [6, 3, 1], 0, (y) => y / 16);

/**
 * A case in which validation clearly chooses one degree, whatever the measure of the error, every shortcut another, and
 * each test part one of those not chosen.
 * @param validated what becomes of the numbers validated with.
 */
function choiceCase(
  random: SeededRandom,
  size: number,
  degrees: number[],
  ridge: number,
  validated: (y: number) => number = (y) => y,
): ChoiceCase {
  for (;;) {
    const { range, draw } = source(random);
    const [training, drawn] = [draw(size), draw(random.integer(6, 8))];
    const validation = { ...drawn, ys: drawn.ys.map((y) => thousandths(validated(y))) };
    const curve = learningCurve(training, validation, degrees, ridge, range);
    const chosen = leastIndex(curve.validation);
    const values = (degree: number, { xs }: Data) => {
      const coefficients = fitPolynomial(training.xs, training.ys, degree, ridge, range);
      return xs.map((x) => evaluatePolynomial(coefficients, x, range));
    };
    const absolute = degrees.map((degree) => distance(values(degree, validation), validation.ys));
    if (!isClear(curve.validation) || leastIndex(absolute) !== chosen) continue;
    const together = { xs: [...training.xs, ...validation.xs], ys: [...training.ys, ...validation.ys] };
    const shortcuts = [
      curve.training,
      curve.validation.map((error, m) => Math.abs(error - curve.training[m]!)),
      learningCurve(together, validation, degrees, ridge, range).validation,
      ...(ridge > 0 ? [learningCurve(training, validation, degrees, 0, range).validation] : []),
    ];
    if (shortcuts.some((errors) => leastIndex(errors) === chosen)) continue;
    const [one, other] = random.shuffle(degrees.filter((_, m) => m !== chosen));
    const liking = (degree: number): Data => {
      const data = draw(random.integer(5, 7));
      return { ...data, ys: values(degree, data).map(thousandths) };
    };
    return {
      training,
      validation,
      test: liking(one!),
      otherTest: liking(other!),
      degrees,
      ridge,
      interval: range,
    };
  }
}

const leastIndex = (errors: readonly number[]): number => errors.indexOf(Math.min(...errors));

/** The sum of the sizes of the differences. */
const distance = (some: readonly number[], others: readonly number[]): number =>
  some.reduce((sum, value, i) => sum + Math.abs(value - others[i]!), 0);
