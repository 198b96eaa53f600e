// The hidden cases of assignment 01: other sizes and numbers for every student, the same difficulties for all.
import type {
  EntropyCase,
  ErrorCase,
  LogitsCase,
  NetCase,
  RegressionCase,
} from "../../assignments/01-loss/cases.ts";
import type { CaseSets } from "../../grader/kit.ts";
import { seededRandom, type SeededRandom } from "../engine/random.ts";
import { apart, farDistributions, oneHot, probabilities, signed, surerEstimate } from "./draw.ts";

/** One student's cases. @param seed any 32 bits; the same seed gives the same cases. */
export function hidden(seed: number): CaseSets {
  const random = seededRandom(seed);
  return {
    error: errorCases(random),
    regression: regressionCases(random),
    net: netCases(random),
    largeNet: largeNetCases(random),
    distributions: distributionCases(random),
    zeroTerms: zeroTermCases(random),
    impossible: impossibleCases(random),
    logits: logitsCases(random),
    largeLogits: largeLogitsCases(random),
  };
}

/**
 * Errors of both signs; one number that is right, between others that are not, so that no wrong sum is 0 by chance; two
 * numbers; large errors.
 */
const errorLists = (random: SeededRandom): readonly (readonly number[])[] => [
  signed(random, random.integer(4, 6)),
  signed(random, 4).with(random.integer(1, 2), 0),
  signed(random, 3),
  signed(random, 2),
  signed(random, 5).map((error) => 5 * error),
];

/** A single unit below and one above its target. */
const singleErrors = (random: SeededRandom): readonly (readonly number[])[] => [
  [random.uniform(0.5, 1.5)],
  [-random.uniform(0.5, 1.5)],
];

/** Truths of both signs, and answers that are off by these errors. */
const offBy = (random: SeededRandom, errors: readonly number[]) => {
  const truth = apart(random, errors.length, -3, 3);
  return { truth, answer: truth.map((value, j) => value - errors[j]!) };
};

const errorCases = (random: SeededRandom): readonly ErrorCase[] =>
  [...errorLists(random), ...singleErrors(random)].map((errors) => {
    const { truth, answer } = offBy(random, errors);
    return { target: truth, out: answer };
  });

/** Several data each: a squared error that leaves one out must not be 0, or nothing could follow from it. */
const regressionCases = (random: SeededRandom): readonly RegressionCase[] =>
  errorLists(random).map((errors) => {
    const { truth, answer } = offBy(random, errors);
    return { actual: truth, predicted: answer };
  });

/** Both signs; only positive and only negative nets; a wide layer; two equal nets; far apart; a single unit. */
function netCases(random: SeededRandom): readonly NetCase[] {
  const [twin, other] = signed(random, 2) as [number, number];
  return [
    { net: signed(random, 3) },
    { net: apart(random, random.integer(3, 4), 0.5, 3) },
    { net: apart(random, random.integer(3, 4), -4, -1) },
    { net: apart(random, random.integer(6, 8), -3, 3) },
    { net: random.shuffle([twin, twin, other]) },
    { net: random.shuffle([...apart(random, 2, 3, 7), -8]) },
    { net: signed(random, 1) },
  ];
}

/** Nets around the given middles. */
const around = (random: SeededRandom, middles: readonly number[]): readonly number[] => {
  const nudges = signed(random, middles.length);
  return middles.map((middle, j) => middle + nudges[j]!);
};

/** Exponentials too large, all too small, and both at once; the largest in size negative; with the largest first, last, and behind many others. */
const largeNetCases = (random: SeededRandom): readonly NetCase[] => [
  { net: around(random, [999, 999, 999]) },
  { net: around(random, [-998, -998]) },
  { net: around(random, random.shuffle([-998, 998, 998])) },
  { net: around(random, [998, -998]) },
  { net: around(random, [-998, 998]) },
  { net: [-random.uniform(800, 1000), ...apart(random, 2, 3, 7)] },
  { net: around(random, random.shuffle([random.uniform(720, 900), 0, -720])) },
  { net: [...apart(random, random.integer(4, 6), -998, -200), random.uniform(800, 1000)] },
];

/** Two classes and more, estimates that are far off, and one that is too sure. */
const distributionCases = (random: SeededRandom): readonly EntropyCase[] => [
  ...[2, 3, random.integer(4, 6)].map((count) => farDistributions(random, count)),
  surerEstimate(random, 3),
];

/** One class for certain, guessed softly and guessed exactly; classes that both rule out, and only the truth does. */
function zeroTermCases(random: SeededRandom): readonly EntropyCase[] {
  const certain = oneHot(random, random.integer(3, 4));
  const { p, q } = farDistributions(random, 3);
  const [half, rest, some] = probabilities(random, 3) as [number, number, number];
  return [
    { p: certain, q: probabilities(random, certain.length) },
    { p: certain, q: certain },
    { p: [...p, 0], q: [...q, 0] },
    { p: [0, ...p, 0], q: [0, ...q.map((share) => share * (1 - some)), some] },
    { p: [0, half + rest, some], q: [rest, some, half] },
  ];
}

/** Classes that are true and were ruled out: for certain, now and then, hardly ever; and classes nearly ruled out. */
function impossibleCases(random: SeededRandom): readonly EntropyCase[] {
  const { p, q } = farDistributions(random, 3);
  const share = random.uniform(0.2, 0.8);
  const hardly = 10 ** -random.integer(18, 30);
  const tiny = 10 ** -random.integer(18, 200);
  return [
    { p, q: [q[0]!, q[1]! + q[2]!, 0] },
    { p: [0, 1, 0], q: [share, 0, 1 - share] },
    { p: [share, 0, 1 - share], q: [0, 0, 1] },
    { p: [hardly, 1], q: [0, 1] },
    { p: [share, 1 - share], q: [tiny, 1] },
    { p: [0, 1], q: [1, tiny] },
  ];
}

/** The likeliest class for certain, soft targets, a class that is out of the question, and the least likely one. */
const logitsCases = (random: SeededRandom): readonly LogitsCase[] => [
  likeliest(signed(random, 3)),
  { target: probabilities(random, 4), net: apart(random, 4, -3, 3) },
  { target: random.shuffle([0, ...probabilities(random, 3)]), net: signed(random, 4) },
  { target: probabilities(random, 2), net: apart(random, 2, -4, -1) },
  { target: [1, 0, 0], net: [-9, ...apart(random, 2, 3, 7)] },
];

/** A sample whose truth is the class that the net inputs favour. */
const likeliest = (net: readonly number[]): LogitsCase => ({
  target: net.map((value) => (value === Math.max(...net) ? 1 : 0)),
  net,
});

/**
 * Nets near 1000 and near −1000 alone; targets on classes whose probability rounds to 0, also where two others are
 * nearly tied and no power of e overflows yet, where no net is above 10, and where the largest net comes behind many others; and a sure guess.
 */
function largeLogitsCases(random: SeededRandom): readonly LogitsCase[] {
  const soft = probabilities(random, 3);
  return [
    { target: oneHot(random, 3), net: around(random, [999, 999, 999]) },
    { target: probabilities(random, 2), net: around(random, [-998, -998]) },
    { target: [0, 1], net: around(random, [random.uniform(700, 998), -998]) },
    { target: [1, 0, 0], net: around(random, [-300, 500, 500]) },
    {
      target: [soft[0]!, 0, soft[1]! + soft[2]!],
      net: [-random.uniform(800, 1000), ...apart(random, 2, 3, 7)],
    },
    { target: [...soft, 0, 0], net: [...apart(random, 4, -998, -200), random.uniform(800, 1000)] },
    { target: [0, ...soft], net: around(random, random.shuffle([-998, 998, 998, 0])) },
    { target: [1, 0], net: [random.uniform(800, 1000), -random.uniform(800, 1000)] },
  ];
}
