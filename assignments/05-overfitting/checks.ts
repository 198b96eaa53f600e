// What kadai asks of assignment 05, read as a story: a basis, a fit, its values, its error, the curve, when to stop.
import {
  answers,
  call,
  compare,
  matchesReference,
  obeys,
  type Call,
  type Check,
  type FollowThrough,
} from "../../grader/kit.ts";
import {
  atEnd,
  descending,
  endsAndMiddle,
  extended,
  mirrored,
  pressed,
  shifted,
  shifts,
  testedOtherwise,
  twice,
  validatedOtherwise,
  type BasisCase,
  type ChoiceCase,
  type CurveCase,
  type ErrorCase,
  type FitCase,
  type PictureCase,
  type StopCase,
  type ValueCase,
} from "./cases.ts";
import {
  dot,
  isChebyshev,
  isOverfitting,
  isSumOfChebyshev,
  numbersOf,
  shrinks,
  stopsInTime,
  testIsApart,
  validationIsApart,
} from "./laws.ts";
import { fitsOwnBasis, followsOwnWay, ownWay } from "./own-way.ts";

const basis = (c: BasisCase) => [call("polynomialBasis", c.x, c.degree, c.interval)];
const fit = (c: FitCase) => [call("fitPolynomial", c.xs, c.ys, c.degree, c.ridge, c.interval)];
const value = (c: ValueCase) => [call("evaluatePolynomial", c.coefficients, c.x, c.interval)];
const error = (c: ErrorCase) => [call("rootMeanSquaredError", c.actual, c.predicted)];
const curve = (c: PictureCase) => [
  call("learningCurve", c.training, c.validation, c.degrees, c.ridge, c.interval),
];
const stop = (c: StopCase) => [call("earlyStopping", c.errors, c.patience)];
const choose = (c: ChoiceCase) => [
  call("selectDegree", c.training, c.validation, c.test, c.degrees, c.ridge, c.interval),
];

const rowsOf = ({ xs, degree, interval }: FitCase) => xs.flatMap((x) => basis({ x, degree, interval }));

/** A fit is right when it is the best for the student's own basis. */
const withOwnBasis: FollowThrough<FitCase> = {
  base: ["polynomialBasis"],
  probe: (c) => [...fit(c), ...rowsOf(c)],
  expected: ([coefficients, ...rows], _, c) => (fitsOwnBasis(rows, c, coefficients) ? [coefficients] : []),
};

/** A value is right when it sums up the student's own basis. */
const valuesWithOwnBasis = (points: (c: ValueCase) => readonly ValueCase[]): FollowThrough<ValueCase> => ({
  base: ["polynomialBasis"],
  probe: (c) => points(c).flatMap((point) => basis({ ...point, degree: c.coefficients.length - 1 })),
  expected: (rows, _, c) => rows.map((row) => dot(c.coefficients, numbersOf(row))),
});

/** A curve is right when it follows from the student's own fits, values and errors. */
const withOwnSteps: FollowThrough<CurveCase> = {
  base: ["polynomialBasis", "fitPolynomial", "evaluatePolynomial", "rootMeanSquaredError"],
  probe: (c) => [...curve(c), ...basesOf(c), ...c.degrees.flatMap((degree, m) => stepOf(c, degree, m))],
  expected: ([answer, ...own], _, c) => (followsOwnWay(answer, ownWay(own, c), c, agrees) ? [answer] : []),
};
const agrees = (mine: number, other: number) => compare(mine, other).length === 0;

const basesOf = ({ training, validation, degrees, interval }: CurveCase) =>
  [...training.xs, ...validation.xs].flatMap((x) => basis({ x, degree: Math.max(...degrees), interval }));

function stepOf({ training, validation, ridge, interval, way }: CurveCase, degree: number, m: number) {
  const { coefficients, ...right } = way[m]!;
  const partOf = ({ xs, ys }: { xs: number[]; ys: number[] }, predicted: number[]) => [
    ...xs.flatMap((x) => value({ coefficients, x, interval })),
    ...error({ actual: ys, predicted }),
  ];
  return [
    ...fit({ ...training, degree, ridge, interval }),
    ...partOf(training, right.training),
    ...partOf(validation, right.validation),
  ];
}

/** The questions of a check that waits for the form of its function. */
const after = <Case>(form: string, cases: string, probe: (c: Case) => readonly Call[]) => ({
  cases,
  requires: [form],
  probe,
});

/** A law that a mistake in another function breaks too: after a follow-through the values themselves are compared. */
function obeysOrFollows<Case>(
  id: string,
  questions: Parameters<typeof obeys<Case>>[1] & { readonly followThrough: FollowThrough<Case> },
): Check<Case> {
  const law = obeys(id, questions);
  const values = matchesReference(id, questions);
  return {
    ...law,
    judge: (observed, expected, c) => (expected.length === 0 ? law : values).judge(observed, expected, c),
  };
}

/** One half of the answer against the reference; the other half is left open, for another check to judge. */
const halfOf = <Case>(
  id: string,
  half: string,
  questions: Parameters<typeof matchesReference<Case>>[1],
): Check<Case> => ({
  ...matchesReference(id, questions),
  oracle: (c) => questions.probe(c).map(({ args }) => call(half, ...args)),
});

const penalised = { ...after("fitPolynomial.ridgeForm", "fitRidge", fit), followThrough: withOwnBasis };
const fits = (cases: string) => ({ ...after("fitPolynomial.form", cases, fit), followThrough: withOwnBasis });
const values = (cases: string) => ({
  ...after("evaluatePolynomial.form", cases, value),
  followThrough: valuesWithOwnBasis((c) => [c]),
});
const curves = (cases: string) => ({
  ...after("learningCurve.form", cases, curve),
  followThrough: withOwnSteps,
});
const choices = after("selectDegree.form", "choice", choose);

export const checks: readonly Check[] = [
  answers("polynomialBasis.form", { cases: "basis", only: "visible", probe: basis }),
  matchesReference("polynomialBasis.reference", after("polynomialBasis.form", "basis", basis)),
  obeys("polynomialBasis.symmetry", {
    ...after("polynomialBasis.form", "basis", (c: BasisCase) => [c, mirrored(c), atEnd(c)].flatMap(basis)),
    law: isChebyshev,
  }),
  matchesReference("polynomialBasis.edges", after("polynomialBasis.form", "basisEdges", basis)),
  matchesReference("polynomialBasis.high", after("polynomialBasis.form", "basisHigh", basis)),

  {
    ...answers("fitPolynomial.form", { cases: "fit", only: "visible", probe: fit }),
    followThrough: withOwnBasis,
  },
  matchesReference("fitPolynomial.reference", fits("fit")),
  matchesReference("fitPolynomial.edges", fits("fitEdges")),
  {
    ...answers("fitPolynomial.ridgeForm", { ...fits("fitRidge"), only: "visible" }),
    followThrough: withOwnBasis,
  },
  matchesReference("fitPolynomial.ridge", penalised),
  obeys("fitPolynomial.twice", {
    ...after("fitPolynomial.ridgeForm", "fitRidge", (c: FitCase) => [c, twice(c), pressed(c)].flatMap(fit)),
    law: ([once, doubled, small]) => [
      ...shrinks(once, small),
      ...compare(doubled, once).map((finding) => ({ ...finding, key: "fit.twice" })),
    ],
  }),

  answers("evaluatePolynomial.form", { cases: "value", only: "visible", probe: value }),
  matchesReference("evaluatePolynomial.reference", values("value")),
  obeysOrFollows("evaluatePolynomial.points", {
    ...after("evaluatePolynomial.form", "value", (c: ValueCase) => endsAndMiddle(c).flatMap(value)),
    law: (points, { coefficients }) => isSumOfChebyshev(points, coefficients),
    followThrough: valuesWithOwnBasis(endsAndMiddle),
  }),
  matchesReference("evaluatePolynomial.edges", values("valueEdges")),

  answers("rootMeanSquaredError.form", { cases: "error", only: "visible", probe: error }),
  matchesReference("rootMeanSquaredError.reference", after("rootMeanSquaredError.form", "error", error)),
  obeys("rootMeanSquaredError.constant", {
    ...after("rootMeanSquaredError.form", "error", (c: ErrorCase) => shifted(c).flatMap(error)),
    law: (errors) => compare(errors, shifts.map(Math.abs)).map(() => ({ key: "error.constant", params: {} })),
  }),
  matchesReference("rootMeanSquaredError.edges", after("rootMeanSquaredError.form", "errorEdges", error)),

  answers("learningCurve.form", { cases: "curve", only: "visible", probe: curve }),
  halfOf("learningCurve.training", "trainingHalf", curves("curve")),
  halfOf("learningCurve.validation", "validationHalf", curves("curve")),
  obeys("learningCurve.apart", {
    ...after("learningCurve.form", "curve", (c: CurveCase) => [c, validatedOtherwise(c)].flatMap(curve)),
    law: validationIsApart,
  }),
  matchesReference("learningCurve.ridge", curves("curveRidge")),

  answers("earlyStopping.form", { cases: "stop", only: "visible", probe: stop }),
  matchesReference("earlyStopping.reference", after("earlyStopping.form", "stop", stop)),
  matchesReference("earlyStopping.ties", after("earlyStopping.form", "stopTies", stop)),
  matchesReference("earlyStopping.end", after("earlyStopping.form", "stopNever", stop)),
  obeys("earlyStopping.later", {
    ...after("earlyStopping.form", "stop", (c: StopCase) => [c, extended(c), descending(c)].flatMap(stop)),
    law: (epochs, { errors }) => stopsInTime(epochs, errors),
  }),

  // The whole: the lecture's picture up to degree 50, and a choice made on it.
  obeys("learningCurve.picture", {
    ...after("learningCurve.form", "picture", curve),
    law: ([answer]) => isOverfitting(answer),
  }),
  answers("selectDegree.form", { cases: "choice", only: "visible", probe: choose }),
  halfOf("selectDegree.degree", "degreeHalf", choices),
  halfOf("selectDegree.testError", "testHalf", choices),
  matchesReference("selectDegree.ridge", after("selectDegree.form", "choiceRidge", choose)),
  obeys("selectDegree.testApart", {
    ...after("selectDegree.form", "choice", (c: ChoiceCase) => [c, testedOtherwise(c)].flatMap(choose)),
    law: testIsApart,
  }),
];
