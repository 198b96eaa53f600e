// What kadai asks of assignment 01, read as a story: errors of numbers, probabilities, their cross-entropy, all in one.
import {
  answers,
  call,
  compare,
  matchesReference,
  obeys,
  type Call,
  type Check,
  type Value,
} from "../../grader/kit.ts";
import {
  estimateNudged,
  handedOn,
  netNudged,
  outNudged,
  predictedNudged,
  reversed,
  shifted,
  twice,
  type EntropyCase,
  type ErrorCase,
  type LogitsCase,
  type NetCase,
  type RegressionCase,
} from "./cases.ts";
import { areTelling, arePositive, isAbove, itemsOf, keepOrder, sumOf } from "./laws.ts";
import { isSlope, slopesFrom } from "./slopes.ts";

/** What most checks of a function have in common: they call it with these arguments, and wait for its form to be right. */
const formed = <Case>(name: string, cases: string, args: (c: Case) => readonly Value[]) => ({
  cases,
  requires: [`${name}.form`],
  probe: (c: Case): readonly Call[] => [call(name, ...args(c))],
});
type Formed<Case> = ReturnType<typeof formed<Case>>;

const errors = formed("squaredError", "error", (c: ErrorCase) => [c.target, c.out]);
const regressions = formed("meanSquaredError", "regression", (c: RegressionCase) => [c.actual, c.predicted]);
const nets = formed("softmax", "net", (c: NetCase) => [c.net]);
const entropies = formed("crossEntropy", "distributions", (c: EntropyCase) => [c.p, c.q]);
const logits = formed("softmaxCrossEntropy", "logits", (c: LogitsCase) => [c.target, c.net]);

const form = <Case>(id: string, { cases, probe }: Formed<Case>) =>
  answers(id, { cases, only: "visible", probe });

/** The value an observation brought back. */
const valueOf = ({ outcome }: Parameters<Check["judge"]>[0][number]): Value =>
  outcome.kind === "returned" ? outcome.value : undefined;

/**
 * The gradient witness of a loss: nudged in every direction, its own answers change at the rates the reference has
 * worked out. @param nudge the case nudged up and down, by turns.
 */
const hasSlopes = <Case>(
  id: string,
  { probe, ...questions }: Formed<Case>,
  nudge: (c: Case) => readonly Case[],
): Check<Case> => ({
  ...questions,
  id,
  witness: "gradient",
  probe: (c) => [c, ...nudge(c)].flatMap(probe),
  oracle: (c) => probe(c).map(({ name, args }) => call(`${name}Slopes`, ...args)),
  judge: ([loss, ...around], [right]) => {
    const evidence = { call: loss!.call, yours: slopesFrom(around.map(valueOf)), expected: valueOf(right!) };
    const findings = compare(evidence.yours, evidence.expected, isSlope);
    return findings.map(({ params }) => ({ key: "slopes.differ", params, evidence }));
  },
});

/** Whether a law holds, the sentence that says it does not, and which of the calls shows it. */
type Law = readonly [holds: boolean, key: string, at: number];

/** The invariant witness: names the first law that the answers to all variants of a case break. */
const keepsLaws = <Case>(
  id: string,
  { probe, ...questions }: Formed<Case>,
  variants: (c: Case) => readonly Case[],
  laws: (values: readonly Value[], c: Case) => readonly Law[],
): Check<Case> => {
  const calls = (c: Case) => variants(c).flatMap(probe);
  return obeys(id, {
    ...questions,
    probe: calls,
    law: (values, c) =>
      laws(values, c)
        .filter(([holds]) => !holds)
        .slice(0, 1)
        .map(([, key, at]) => ({ key, params: {}, evidence: { call: calls(c)[at]!, yours: values[at] } })),
  });
};

const isSame = (one: Value, other: Value): boolean => compare(one, other).length === 0;

/**
 * The same check of the mean squared error, which is 2/n times the squared error: where it fails, the answers may
 * still be those that follow from the student's own squared errors.
 */
const orFollowing = (check: Check<RegressionCase>): Check<RegressionCase> => {
  const following = matchesReference(check.id, check);
  return {
    ...check,
    followThrough: {
      base: ["squaredError"],
      probe: (c) => check.probe(c).map(({ args }) => call("squaredError", ...args)),
      expected: (own, _, c) =>
        check.probe(c).map(({ args: [actual] }, index) => {
          const half = own[index];
          return typeof half === "number" ? (2 / itemsOf(actual).length) * half : Number.NaN;
        }),
    },
    // Only what follows from own answers comes with one expectation for each call.
    judge: (mine, expected, c) =>
      (expected.length === mine.length ? following : check).judge(mine, expected, c),
  };
};

/** The same check, with sentences of their own for an infinity that is missing and for one that should not be there. */
const namingInfinity = <Case>(check: Check<Case>): Check<Case> => ({
  ...check,
  judge: (mine, expected, c) =>
    check.judge(mine, expected, c).map((finding) => {
      if (finding.key !== "value.differs") return finding;
      if (finding.evidence?.expected === Infinity) return { ...finding, key: "infinity.missing" };
      return finding.evidence?.yours === Infinity ? { ...finding, key: "infinity.early" } : finding;
    }),
});

export const checks: readonly Check[] = [
  form("squaredError.form", errors),
  matchesReference("squaredError.reference", errors),
  hasSlopes("squaredError.gradient", errors, outNudged),
  keepsLaws(
    "squaredError.laws",
    errors,
    (c) => [c, reversed(c), { ...c, out: c.target }],
    ([error, inReverse, exact]) => [
      [isAbove(error, 0), "loss.positive", 0],
      [isSame(inReverse, error), "loss.order", 1],
      [isSame(exact, 0), "loss.exact", 2],
    ],
  ),

  form("meanSquaredError.form", regressions),
  orFollowing(matchesReference("meanSquaredError.reference", regressions)),
  orFollowing(hasSlopes("meanSquaredError.gradient", regressions, predictedNudged)),
  orFollowing(
    keepsLaws(
      "meanSquaredError.laws",
      regressions,
      (c) => [c, twice(c), { ...c, predicted: c.actual }],
      ([error, ofTwice, exact]) => [
        [isAbove(error, 0), "loss.positive", 0],
        [isSame(ofTwice, error), "mean.twice", 1],
        [isSame(exact, 0), "loss.exact", 2],
      ],
    ),
  ),

  form("softmax.form", nets),
  matchesReference("softmax.reference", nets),
  keepsLaws(
    "softmax.distribution",
    nets,
    (c) => [c],
    ([q], { net }) => [
      [arePositive(q), "probabilities.positive", 0],
      [isSame(sumOf(q), 1), "probabilities.sum", 0],
      [keepOrder(net, q), "probabilities.order", 0],
    ],
  ),
  keepsLaws(
    "softmax.shift",
    nets,
    (c) => [c, shifted(c, 3), reversed(c)],
    ([q, moved, inReverse]) => [
      [areTelling(q), "probabilities.alike", 0],
      [isSame(moved, q), "probabilities.shift", 1],
      [isSame(inReverse, itemsOf(q).toReversed()), "probabilities.reversed", 2],
    ],
  ),
  matchesReference("softmax.large", { ...nets, cases: "largeNet" }),

  form("crossEntropy.form", entropies),
  matchesReference("crossEntropy.reference", entropies),
  hasSlopes("crossEntropy.gradient", entropies, estimateNudged),
  keepsLaws(
    "crossEntropy.laws",
    entropies,
    (c) => [c, reversed(c), { ...c, q: c.p }],
    ([entropy, inReverse, floor]) => [
      [isAbove(floor, 0), "entropy.soft", 2],
      [isAbove(entropy, floor), "entropy.floor", 0],
      [isSame(inReverse, entropy), "loss.order", 1],
    ],
  ),
  matchesReference("crossEntropy.zeroTerms", { ...entropies, cases: "zeroTerms" }),
  namingInfinity(matchesReference("crossEntropy.impossible", { ...entropies, cases: "impossible" })),

  form("softmaxCrossEntropy.form", logits),
  matchesReference("softmaxCrossEntropy.reference", logits),
  keepsLaws(
    "softmaxCrossEntropy.shift",
    logits,
    (c) => [c, shifted(c, 1000), shifted(c, -1000), reversed(c), handedOn(c)],
    ([loss, up, down, inReverse, other]) => [
      [isAbove(loss, 0), "loss.positive", 0],
      [isSame(up, loss), "loss.shift", 1],
      [isSame(down, loss), "loss.shift", 2],
      [isSame(inReverse, loss), "loss.order", 3],
      [!isSame(other, loss), "loss.target", 4],
    ],
  ),
  namingInfinity(matchesReference("softmaxCrossEntropy.large", { ...logits, cases: "largeLogits" })),
  hasSlopes("softmaxCrossEntropy.gradient", { ...logits, cases: "largeLogits" }, netNudged),
];
