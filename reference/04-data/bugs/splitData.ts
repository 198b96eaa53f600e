// Ways to get splitData wrong: the sizes of the parts, what is refused, and which data go where.
import type { Split } from "../../../assignments/04-data/data.ts";
import type { KnownMistakes } from "../../known-mistakes.ts";
import { cut } from "../patterns.ts";
import type { Own } from "../solution.ts";

type SplitData = Own["splitData"];
type Sizes = Split<number>;

/** What a student may do in an own way. */
type Steps = {
  readonly accepts: (sum: number) => boolean;
  readonly sizes: (n: number, ratios: Split<number>) => Sizes;
  /** Whether the data are too few for parts of these sizes. */
  readonly areTooFew: (sizes: Sizes, ratios: Split<number>) => boolean;
  readonly cut: (order: number[], sizes: Sizes) => Split<number[]>;
};

const rounding = 1e-9;
const names = ["training", "validation", "test"] as const;
const share = (n: number, ratio: number): number => Math.floor(n * ratio + rounding);

/** The training part takes what validation and test leave over. */
const restTrains = (n: number, validation: number, test: number): Sizes => ({
  training: n - validation - test,
  validation,
  test,
});

const inThisOrder =
  (order: readonly (typeof names)[number][]): Steps["cut"] =>
  (data, sizes) => {
    const lists = cut(
      data,
      order.map((name) => sizes[name]),
    );
    return Object.fromEntries(order.map((name, part) => [name, lists[part]])) as Split<number[]>;
  };

const rightSteps: Steps = {
  accepts: (sum) => Math.abs(sum - 1) <= rounding,
  sizes: (n, { validation, test }) => restTrains(n, share(n, validation), share(n, test)),
  areTooFew: (sizes, ratios) => names.some((name) => ratios[name] > 0 && sizes[name] === 0),
  cut: inThisOrder(names),
};

/** Right but for the steps given. */
const splitting = (wrong: Partial<Steps>): SplitData => {
  const steps = { ...rightSteps, ...wrong };
  return (order, ratios) => {
    const sum = ratios.training + ratios.validation + ratios.test;
    if (!steps.accepts(sum)) throw new RangeError("the ratios do not sum to 1");
    const sizes = steps.sizes(order.length, ratios);
    if (steps.areTooFew(sizes, ratios)) throw new RangeError("a part would be empty");
    return steps.cut(order, sizes);
  };
};

/** Validation and test of these sizes, the rest is training. */
const sized = (size: (n: number, ratio: number) => number): Partial<Steps> => ({
  sizes: (n, { validation, test }) => restTrains(n, size(n, validation), size(n, test)),
});
const right = splitting({});
const anySum = { accepts: () => true };
const anySize = { areTooFew: () => false };
const plainFloor = sized((n, ratio) => Math.floor(n * ratio));
const floored =
  (size: (n: number, ratio: number) => number): Steps["sizes"] =>
  (n, { training, validation, test }) => ({
    training: size(n, training),
    validation: size(n, validation),
    test: size(n, test),
  });

export const splitData = (): KnownMistakes<SplitData> => ({
  "floored-everywhere": splitting({ sizes: floored(share) }),
  "rest-to-test": splitting({
    sizes: (n, { training, validation }) => ({
      training: share(n, training),
      validation: share(n, validation),
      test: n - share(n, training) - share(n, validation),
    }),
  }),
  rounded: splitting(sized((n, ratio) => Math.round(n * ratio))),
  "rounded-up": splitting(sized((n, ratio) => Math.ceil(n * ratio))),
  "at-least-one": splitting(sized((n, ratio) => Math.max(1, share(n, ratio)))),
  "fractions-not-exact": splitting(plainFloor),
  "test-of-the-rest": splitting({
    sizes: (n, { validation, test }) =>
      restTrains(n, share(n, validation), share(n - share(n, validation), test)),
  }),
  "validation-of-the-rest": splitting({
    sizes: (n, { validation, test }) => restTrains(n, share(n - share(n, test), validation), share(n, test)),
  }),
  "validation-ratio-for-test": splitting({
    sizes: (n, { validation }) => restTrains(n, share(n, validation), share(n, validation)),
  }),
  "sum-unchecked": splitting(anySum),
  "small-sum-accepted": splitting({ accepts: (sum) => sum <= 1 + rounding }),
  "large-sum-accepted": splitting({ accepts: (sum) => sum >= 1 - rounding }),
  "sum-checked-roughly": splitting({ accepts: (sum) => Math.abs(sum - 1) < 0.001 }),
  "ratios-normalised": (order, { training, validation, test }) => {
    const sum = training + validation + test;
    return right(order, { training: training / sum, validation: validation / sum, test: test / sum });
  },
  "empty-part-accepted": splitting(anySize),
  "empty-training-accepted": splitting({
    areTooFew: (sizes, ratios) => rightSteps.areTooFew(sizes, { ...ratios, training: 0 }),
  }),
  "only-no-data-refused": splitting({
    areTooFew: ({ training, validation, test }) => training + validation + test === 0,
  }),
  "test-before-validation": splitting({ cut: inThisOrder(["training", "test", "validation"]) }),
  "training-last": splitting({ cut: inThisOrder(["validation", "test", "training"]) }),
  "test-first": splitting({ cut: inThisOrder(["test", "validation", "training"]) }),
  // What the slide says of validation data, taken literally: they are a part of the training data.
  "validation-trains-too": splitting({
    cut: (order, sizes) => ({
      ...rightSteps.cut(order, sizes),
      training: order.slice(0, sizes.training + sizes.validation),
    }),
  }),
  "end-taken-for-length": splitting({
    cut: (order, { training, validation, test }) => ({
      training: order.slice(0, training),
      validation: order.slice(training, validation),
      test: order.slice(training + validation, test),
    }),
  }),
  "last-of-each-missing": splitting({
    cut: (order, sizes) => {
      const parts = rightSteps.cut(order, sizes);
      return {
        training: parts.training.slice(0, -1),
        validation: parts.validation.slice(0, -1),
        test: parts.test.slice(0, -1),
      };
    },
  }),
  "positions-for-data": (order, ratios) => right([...order.keys()], ratios),
  sorted: (order, ratios) =>
    right(
      order.toSorted((a, b) => a - b),
      ratios,
    ),
  "zero-part-missing": (order, ratios) =>
    Object.fromEntries(
      Object.entries(right(order, ratios)).filter(([name]) => ratios[name as "test"] > 0),
    ) as never,
  "input-emptied": (order, ratios) => right(order.splice(0), ratios),

  "floored-everywhere+fractions-not-exact": splitting({
    sizes: floored((n, ratio) => Math.floor(n * ratio)),
  }),
  "fractions-not-exact+sum-unchecked": splitting({ ...plainFloor, ...anySum }),
  "fractions-not-exact+empty-part-accepted": splitting({ ...plainFloor, ...anySize }),
  "sum-unchecked+empty-part-accepted": splitting({ ...anySum, ...anySize }),
});
