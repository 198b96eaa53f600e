// Draws hidden cases of crossValidate: data on which every way to cheat chooses another model or reports another error.
import type { CrossValidationCase } from "../../assignments/04-data/case-types.ts";
import { kFold } from "../engine/folds.ts";
import type { SeededRandom } from "../engine/random.ts";
import { standardize } from "../engine/standardize.ts";
import { crossValidate, type Conclusion } from "./cross-validate.ts";
import { decimal, rows, thousandths, times } from "./draw.ts";
import { predict, type Data } from "./similarity.ts";

/** How many data to train and validate with, their features, and the number of patterns. */
type Size = { readonly count: number; readonly features: number; readonly k: number };

/** One feature and two patterns; data that k does not divide, so that patterns differ in size; three features. */
export const crossValidationCases = (random: SeededRandom): readonly CrossValidationCase[] => [
  crossValidationCase(random, { count: 2 * random.integer(4, 5) + 1, features: 1, k: 2 }),
  crossValidationCase(random, { count: 4 * random.integer(2, 3) + 2, features: 2, k: 4 }),
  crossValidationCase(random, { count: 5 * random.integer(2, 3) + 3, features: 3, k: 5 }),
];

/** A case in which validation clearly chooses one width, the training error another, and each test part a third. */
export function crossValidationCase(random: SeededRandom, { count, features, k }: Size): CrossValidationCase {
  const patterns = kFold(random.shuffle(times(count, (index) => index)), k).map(
    ({ training, validation }) => ({ training: [...training], validation: [...validation] }),
  );
  // From about the distance between neighbours to far beyond the whole range.
  const widths = times(4, (m) => decimal(random, 0.2 * 4 ** m, 0.4 * 4 ** m));
  for (;;) {
    const inputs = rows(random, count, features);
    const data = { inputs, targets: inputs.map((input) => noisyTarget(random, input)) };
    const conclusion = crossValidate(data, patterns, data, widths);
    if (!isClear(conclusion)) continue;
    const others = widths.filter((_, m) => m !== conclusion.selected);
    const [first = 0, second = 0] = random.shuffle(others);
    const test = (width: number) => testLiked(data, width, rows(random, random.integer(4, 6), features));
    return { data, patterns, test: test(first), otherTest: test(second), widths };
  }
}

/** Half the range of the noise: so much that the narrowest width, which learns it by heart, seldom is the best. */
const noise = 1.5;

/** A curve that bends about once over the range of a feature, with noise. */
const noisyTarget = (random: SeededRandom, input: readonly number[]): number =>
  thousandths(input.reduce((sum, x, j) => sum + Math.sin(x / 10 ** j), random.uniform(-noise, noise)));

/** How much better, as a share, the best width must be than the next: far more than rounding. */
const clearMargin = 1e-3;

/** Whether one width is clearly the best, and not the narrowest, which has the smallest training error. */
function isClear({ validationErrors, selected }: Conclusion): boolean {
  const [best = 0, next = 0] = validationErrors.toSorted((a, b) => a - b);
  return selected !== 0 && next > best * (1 + clearMargin);
}

/** Test data that the model of this width answers better than any other: its answers are their targets. */
function testLiked(data: Data, width: number, inputs: number[][]) {
  const scaled = standardize(data.inputs, inputs);
  const training = { inputs: scaled.training, targets: data.targets };
  return { inputs, targets: scaled.others.map((input) => thousandths(predict(training, width, input))) };
}
