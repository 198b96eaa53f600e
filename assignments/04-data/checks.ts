// What kadai asks of assignment 04, read as a story: share the data out, fold them, scale them, choose, and test once.
import {
  answers,
  call,
  compare,
  matchesReference,
  obeys,
  partition,
  refuses,
  type Call,
  type Check,
  type Finding,
  type Value,
} from "../../grader/kit.ts";
import type {
  BatchCase,
  CrossValidationCase,
  ErrorsCase,
  FoldCase,
  LabelCase,
  ScaleCase,
  SplitCase,
} from "./case-types.ts";
import {
  allValidate,
  areFull,
  at,
  classesAreEven,
  columnMeans,
  isBest,
  itemsOf,
  noneEmpty,
  partsOf,
  sizesAreEven,
} from "./laws.ts";
import { testedOtherwise, withOneRaised, withOutlier } from "./other-cases.ts";
import { rolesOfClasses, rolesOfData } from "./which-data.ts";

const split = (c: SplitCase) => [call("splitData", c.order, c.ratios)];
const batches = (c: BatchCase) => [call("miniBatches", c.order, c.batchSize)];
const folds = (c: FoldCase) => [call("kFold", c.order, c.k)];
const strata = (c: LabelCase) => [call("stratifiedKFold", c.labels, c.k)];
const scale = (c: ScaleCase) => [call("standardize", c.training, c.others)];
const mean = (c: ErrorsCase) => [call("crossValidationError", c.errors)];
const select = (c: ErrorsCase) => [call("selectModel", c.errors)];
const crossValidate = (c: CrossValidationCase) => [
  call("crossValidate", c.data, c.patterns, c.test, c.widths),
];

/** A check of the form alone: how long the lists of data are is asked by other checks, so one slip costs one of them. */
const openForm = <Case>(
  id: string,
  cases: string,
  probe: (c: Case) => readonly Call[],
  form: string,
): Check<Case> => ({
  ...answers(id, { cases, only: "visible", probe }),
  oracle: (c) => probe(c).map(({ args }) => call(form, ...args)),
});

const finding = (key: string): readonly Finding[] => [{ key, params: {} }];

const threeParts = ([parts]: readonly Value[], { order, ratios }: SplitCase): readonly Finding[] => [
  ...noneEmpty(parts, ratios),
  ...partition([at(parts, "training"), at(parts, "validation"), at(parts, "test")], order),
];

const fullAndOnce = ([answer]: readonly Value[], { order, batchSize }: BatchCase): readonly Finding[] => [
  ...areFull(answer, batchSize),
  ...partition(itemsOf(answer), order),
];

const eachValidatedOnce = (patterns: Value, whole: readonly number[]): readonly Finding[] =>
  partition(partsOf(patterns, "validation"), whole);

/** In the first pattern that is not in order: training and validation data together are not all data, each once. */
function theRestTrains(patterns: Value, whole: readonly number[]): readonly Finding[] {
  const validation = partsOf(patterns, "validation");
  const wrong = partsOf(patterns, "training").map((training, p) =>
    partition([training, validation[p]], whole),
  );
  return [...allValidate(patterns), ...(wrong.find((findings) => findings.length > 0) ?? [])];
}

const indicesOf = (labels: readonly number[]) => labels.map((_, index) => index);

function standardScale([answer]: readonly Value[], { training: [row = []] }: ScaleCase): readonly Finding[] {
  const training = at(answer, "training");
  const means = columnMeans(training, row.length, (value) => value);
  const squares = columnMeans(training, row.length, (value) => value ** 2);
  if (compare(means, Array(row.length).fill(0)).length > 0) return finding("columns.mean");
  return compare(squares, Array(row.length).fill(1)).length > 0 ? finding("columns.deviation") : [];
}

function trainingAlone([before, after]: readonly Value[], c: ScaleCase): readonly Finding[] {
  const own = at(before, "training");
  const [first, second] = itemsOf(own);
  // Rows that come back as they were, or all alike, would never show a leak.
  if (compare(own, c.training).length === 0 || compare(first, second).length === 0)
    return finding("columns.same");
  if (compare(at(after, "training"), own).length > 0) return finding("others.leak");
  const kept = itemsOf(at(after, "others")).slice(0, -1);
  return compare(kept, at(before, "others")).length > 0 ? finding("others.mixed") : [];
}

const risesByOne = ([before, ...after]: readonly Value[]): readonly Finding[] =>
  Number.isFinite(before) && after.every((one) => compare(one, (before as number) + 1).length === 0)
    ? []
    : finding("mean.rise");

function testApart([first, second]: readonly Value[]): readonly Finding[] {
  const same = (key: string) => compare(at(first, key), at(second, key)).length === 0;
  if (!same("validationErrors") || !same("selected")) return finding("test.leak");
  return same("testError") ? finding("test.unused") : [];
}

/** The questions of a check that waits for the form of its function. */
const after = <Case>(form: string, cases: string, probe: (c: Case) => readonly Call[]) => ({
  cases,
  requires: [form],
  probe,
});

/** Batches without a short one at the end, which other checks ask for. */
const onlyFull = { cases: "fullBatches", blindTo: ["even-batches"], probe: batches };

const foldLaw = (id: string, law: (patterns: Value, c: FoldCase) => readonly Finding[]) =>
  obeys(id, { ...after("kFold.form", "folds", folds), law: ([patterns], c) => law(patterns, c) });
const strataLaw = (id: string, cases: string, law: (patterns: Value, c: LabelCase) => readonly Finding[]) =>
  obeys(id, { ...after("stratifiedKFold.form", cases, strata), law: ([patterns], c) => law(patterns, c) });

/** One half of the answer against the reference; the other half is left open, for another check to judge. */
const halfOf = (id: string, half: string): Check<CrossValidationCase> => ({
  ...matchesReference(id, after("crossValidate.form", "crossValidation", crossValidate)),
  oracle: (c) => crossValidate(c).map(({ args }) => call(half, ...args)),
});

export const checks: readonly Check[] = [
  openForm("splitData.form", "split", split, "splitForm"),
  matchesReference("splitData.reference", after("splitData.form", "split", split)),
  obeys("splitData.parts", { ...after("splitData.form", "split", split), law: threeParts }),
  matchesReference("splitData.zero", after("splitData.form", "splitZero", split)),
  matchesReference("splitData.rounding", after("splitData.form", "splitRounding", split)),
  refuses("splitData.refusal", "RangeError", after("splitData.form", "splitRefused", split)),

  // How many batches there are is both the form and what is asked, so no check waits for another here.
  answers("miniBatches.form", { ...onlyFull, only: "visible" }),
  matchesReference("miniBatches.full", onlyFull),
  matchesReference("miniBatches.reference", { cases: "batches", probe: batches }),
  obeys("miniBatches.once", { cases: "batches", probe: batches, law: fullAndOnce }),

  { ...openForm("kFold.form", "folds", folds, "patternsForm"), canonical: rolesOfData },
  foldLaw("kFold.validation", (patterns, { order }) => eachValidatedOnce(patterns, order)),
  foldLaw("kFold.training", (patterns, { order }) => theRestTrains(patterns, order)),
  foldLaw("kFold.sizes", (patterns, { order, k }) => sizesAreEven(patterns, k, order.length)),
  refuses("kFold.refusal", "RangeError", after("kFold.form", "foldsRefused", folds)),

  { ...openForm("stratifiedKFold.form", "strata", strata, "patternsForm"), canonical: rolesOfClasses },
  strataLaw("stratifiedKFold.validation", "strata", (patterns, { labels }) =>
    eachValidatedOnce(patterns, indicesOf(labels)),
  ),
  strataLaw("stratifiedKFold.training", "strata", (patterns, { labels }) =>
    theRestTrains(patterns, indicesOf(labels)),
  ),
  strataLaw("stratifiedKFold.sizes", "strata", (patterns, { labels, k }) =>
    sizesAreEven(patterns, k, labels.length),
  ),
  strataLaw("stratifiedKFold.classes", "strata", (patterns, { labels, k }) =>
    classesAreEven(patterns, k, labels),
  ),
  strataLaw("stratifiedKFold.rare", "rareClasses", (patterns, { labels, k }) => [
    ...eachValidatedOnce(patterns, indicesOf(labels)),
    ...theRestTrains(patterns, indicesOf(labels)),
    ...sizesAreEven(patterns, k, labels.length),
    ...classesAreEven(patterns, k, labels),
  ]),
  refuses("stratifiedKFold.refusal", "RangeError", after("stratifiedKFold.form", "strataRefused", strata)),

  answers("standardize.form", { cases: "scale", only: "visible", probe: scale }),
  matchesReference("standardize.reference", after("standardize.form", "scale", scale)),
  obeys("standardize.scale", { ...after("standardize.form", "scale", scale), law: standardScale }),
  obeys("standardize.alone", {
    ...after("standardize.form", "scale", (c: ScaleCase) => [c, withOutlier(c)].flatMap(scale)),
    law: trainingAlone,
  }),
  matchesReference("standardize.edges", after("standardize.form", "scaleEdges", scale)),

  answers("crossValidationError.form", { cases: "foldErrors", only: "visible", probe: mean }),
  matchesReference("crossValidationError.reference", after("crossValidationError.form", "foldErrors", mean)),
  obeys("crossValidationError.rise", {
    ...after("crossValidationError.form", "foldErrors", (c: ErrorsCase) =>
      [c, ...withOneRaised(c)].flatMap(mean),
    ),
    law: risesByOne,
  }),

  answers("selectModel.form", { cases: "validationErrors", only: "visible", probe: select }),
  matchesReference("selectModel.reference", after("selectModel.form", "validationErrors", select)),
  obeys("selectModel.best", {
    ...after("selectModel.form", "validationErrors", select),
    law: ([index], { errors }) => isBest(index, errors),
  }),

  answers("crossValidate.form", { cases: "crossValidation", only: "visible", probe: crossValidate }),
  halfOf("crossValidate.validation", "validationHalf"),
  halfOf("crossValidate.conclusion", "testHalf"),
  obeys("crossValidate.testApart", {
    ...after("crossValidate.form", "crossValidation", (c: CrossValidationCase) =>
      [c, testedOtherwise(c)].flatMap(crossValidate),
    ),
    law: testApart,
  }),
];
