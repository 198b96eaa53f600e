// What kadai asks of assignment 01, read as a story: errors of numbers, probabilities, their cross-entropy, all in one.
import {
  answers,
  call,
  compare,
  matchesReference,
  obeys,
  type Call,
  type Check,
  type FollowThrough,
  type Value,
} from "../../grader/kit.ts";
import { areTelling, arePositive, isAbove, itemsOf, keepOrder, sumOf } from "./laws.ts";
import { exchanged, isSlope, nudged, slopesFrom } from "./slopes.ts";

/** One sample: targets and outputs of the units of the output layer; some of them differ. */
export type ErrorCase = { readonly target: readonly number[]; readonly out: readonly number[] };

/** The true and the predicted number of every datum; some of them differ. */
export type RegressionCase = { readonly actual: readonly number[]; readonly predicted: readonly number[] };

/** The net inputs of one layer, not all equal. */
export type NetCase = { readonly net: readonly number[] };

/** Two distributions over the same classes: p is the truth, q the estimate. */
export type EntropyCase = { readonly p: readonly number[]; readonly q: readonly number[] };

/** A softmax output layer: targets that sum to 1, and net inputs. */
export type LogitsCase = { readonly target: readonly number[]; readonly net: readonly number[] };

/** What most checks of a function have in common: they wait for its form to be right. */
const formed = <Case>(name: string, cases: string, probe: (c: Case) => readonly Call[]) => ({
  cases,
  requires: [`${name}.form`],
  probe,
});
type Formed<Case> = ReturnType<typeof formed<Case>>;

const errors = formed("squaredError", "error", (c: ErrorCase) => [call("squaredError", c.target, c.out)]);
const regressions = formed("meanSquaredError", "regression", (c: RegressionCase) => [
  call("meanSquaredError", c.actual, c.predicted),
]);
const nets = formed("softmax", "net", (c: NetCase) => [call("softmax", c.net)]);
const entropies = formed("crossEntropy", "distributions", (c: EntropyCase) => [
  call("crossEntropy", c.p, c.q),
]);
const logits = formed("softmaxCrossEntropy", "logits", (c: LogitsCase) => [
  call("softmaxCrossEntropy", c.target, c.net),
]);

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

/** The mean squared error is 2/n times the squared error; with the student's own squared errors it may be right all the same. */
const ownSquaredErrors = (probe: (c: RegressionCase) => readonly Call[]): FollowThrough<RegressionCase> => ({
  base: ["squaredError"],
  probe: (c) => probe(c).map(({ args }) => call("squaredError", ...args)),
  expected: (own, _, c) =>
    probe(c).map(({ args: [actual] }, index) => {
      const half = own[index];
      return typeof half === "number" ? (2 / itemsOf(actual).length) * half : Number.NaN;
    }),
});

/** The same check; where it fails, the answers may still be those that follow from the student's own squared errors. */
const orFollowing = (check: Check<RegressionCase>): Check<RegressionCase> => {
  const following = matchesReference(check.id, check);
  return {
    ...check,
    followThrough: ownSquaredErrors((c) => check.probe(c)),
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

const shifted = <Case extends NetCase>(c: Case, shift: number): Case => ({
  ...c,
  net: c.net.map((net) => net + shift),
});
/** The targets of a sample, each handed on to the next unit. */
const rotated = ({ target, net }: LogitsCase): LogitsCase => ({
  target: [...target.slice(1), ...target.slice(0, 1)],
  net,
});

export const checks: readonly Check[] = [
  form("squaredError.form", errors),
  matchesReference("squaredError.reference", errors),
  hasSlopes("squaredError.gradient", errors, ({ target, out }) =>
    nudged(out).map((o) => ({ target, out: o })),
  ),
  keepsLaws(
    "squaredError.laws",
    errors,
    (c) => [
      c,
      { target: c.target.toReversed(), out: c.out.toReversed() },
      { target: c.target, out: c.target },
    ],
    ([error, reversed, exact]) => [
      [isAbove(error, 0), "loss.positive", 0],
      [isSame(reversed, error), "loss.order", 1],
      [isSame(exact, 0), "loss.exact", 2],
    ],
  ),

  form("meanSquaredError.form", regressions),
  orFollowing(matchesReference("meanSquaredError.reference", regressions)),
  orFollowing(
    hasSlopes("meanSquaredError.gradient", regressions, ({ actual, predicted }) =>
      nudged(predicted).map((p) => ({ actual, predicted: p })),
    ),
  ),
  orFollowing(
    keepsLaws(
      "meanSquaredError.laws",
      regressions,
      ({ actual, predicted }) => [
        { actual, predicted },
        {
          actual: [...actual, ...actual.toReversed()],
          predicted: [...predicted, ...predicted.toReversed()],
        },
        { actual, predicted: actual },
      ],
      ([error, twice, exact]) => [
        [isAbove(error, 0), "loss.positive", 0],
        [isSame(twice, error), "mean.twice", 1],
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
    (c) => [c, shifted(c, 3), { net: c.net.toReversed() }],
    ([q, moved, reversed]) => [
      [areTelling(q), "probabilities.alike", 0],
      [isSame(moved, q), "probabilities.shift", 1],
      [isSame(reversed, itemsOf(q).toReversed()), "probabilities.reversed", 2],
    ],
  ),
  matchesReference("softmax.large", { ...nets, cases: "largeNet" }),

  form("crossEntropy.form", entropies),
  matchesReference("crossEntropy.reference", entropies),
  hasSlopes("crossEntropy.gradient", entropies, ({ p, q }) => exchanged(q).map((e) => ({ p, q: e }))),
  keepsLaws(
    "crossEntropy.laws",
    entropies,
    ({ p, q }) => [
      { p, q },
      { p: p.toReversed(), q: q.toReversed() },
      { p, q: p },
    ],
    ([entropy, reversed, floor]) => [
      [isAbove(floor, 0), "entropy.soft", 2],
      [isAbove(entropy, floor), "entropy.floor", 0],
      [isSame(reversed, entropy), "loss.order", 1],
    ],
  ),
  matchesReference("crossEntropy.zeroTerms", { ...entropies, cases: "zeroTerms" }),
  namingInfinity(matchesReference("crossEntropy.impossible", { ...entropies, cases: "impossible" })),

  form("softmaxCrossEntropy.form", logits),
  matchesReference("softmaxCrossEntropy.reference", logits),
  keepsLaws(
    "softmaxCrossEntropy.shift",
    logits,
    (c) => [
      c,
      shifted(c, 1000),
      shifted(c, -1000),
      { target: c.target.toReversed(), net: c.net.toReversed() },
      rotated(c),
    ],
    ([loss, up, down, reversed, other]) => [
      [isAbove(loss, 0), "loss.positive", 0],
      [isSame(up, loss), "loss.shift", 1],
      [isSame(down, loss), "loss.shift", 2],
      [isSame(reversed, loss), "loss.order", 3],
      [!isSame(other, loss), "loss.target", 4],
    ],
  ),
  namingInfinity(matchesReference("softmaxCrossEntropy.large", { ...logits, cases: "largeLogits" })),
  hasSlopes("softmaxCrossEntropy.gradient", { ...logits, cases: "largeLogits" }, ({ target, net }) =>
    nudged(net).map((n) => ({ target, net: n })),
  ),
];
