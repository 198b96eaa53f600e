// Verdicts follow from answers alone: what passes, fails, is skipped, keeps its points, or is our fault.
import { describe, expect, test } from "vitest";
import {
  answers,
  call,
  matchesGradient,
  matchesReference,
  obeys,
  refuses,
  type Check,
} from "../../grader/kit.ts";
import { judgeSubmission } from "../../grader/judge/judge-submission.ts";
import type { Call, Outcome } from "../../grader/model/call.ts";
import { callKey } from "../../grader/model/call-text.ts";
import { planCases, type Answers } from "../../grader/model/case-plan.ts";
import type { Value } from "../../grader/model/value.ts";

type Functions = Readonly<Record<string, (...args: never[]) => Value>>;

const slope = (c: number) => [call("slope", c)];
const delta = (c: number) => [call("delta", c)];
const checks: readonly Check[] = [
  answers("slope.form", { cases: "numbers", only: "visible", probe: slope }),
  matchesReference("slope.reference", { cases: "numbers", requires: ["slope.form"], probe: slope }),
  answers("delta.form", { cases: "numbers", only: "visible", probe: delta }),
  matchesReference("delta.reference", {
    cases: "numbers",
    requires: ["delta.form"],
    probe: delta,
    followThrough: {
      base: ["slope"],
      probe: slope,
      oracle: (c: number) => [call("factor", c)],
      expected: ([own], [factor]) => [(own as number) * (factor as number)],
    },
  }),
  matchesGradient("delta.gradient", {
    cases: "numbers",
    requires: ["delta.form"],
    probe: delta,
    oracle: (c: number) => [call("measured", c)],
  }),
  obeys("delta.odd", {
    cases: "numbers",
    requires: ["delta.form"],
    probe: (c: number) => [call("delta", c), call("delta", -c)],
    law: ([right, left]) => ((right as number) === -(left as number) ? [] : [{ key: "odd", params: {} }]),
  }),
  refuses("delta.refuses", "RangeError", { cases: "none", probe: () => [call("delta", NaN)] }),
];
const sets = { numbers: [1, 2, 3], none: [0] };
const plan = [...planCases(checks, sets, "visible"), ...planCases(checks, sets, "hidden")];

const right: Functions = {
  slope: (x: number) => 2 * x,
  delta: (x: number) => {
    if (Number.isNaN(x)) throw new RangeError("not a number");
    return 2 * x * 5;
  },
  factor: () => 5,
  measured: (x: number) => ({ loss: 1, derivative: 10 * x + 1e-8 }),
};

const calls = plan.flatMap(({ probe, oracle, followProbe, followOracle }) =>
  [...probe, ...oracle, ...followProbe, ...followOracle].map((planned) => planned.call),
);

function outcomeOf(functions: Functions, { name, args }: Call): Outcome {
  const asked = functions[name];
  if (!asked) return { kind: "missing" };
  try {
    return { kind: "returned", value: asked(...(args as never[])), args };
  } catch (error) {
    return { kind: "threw", name: (error as Error).name, message: (error as Error).message };
  }
}

const answersOf = (functions: Functions): Answers =>
  new Map(calls.map((one) => [callKey(one), outcomeOf(functions, one)]));

const judge = (mine: Functions, reference: Functions = right) =>
  Object.fromEntries(
    judgeSubmission(plan, answersOf(mine), answersOf(reference)).map(({ check, seen, verdict }) => [
      `${check} ${seen}`,
      verdict.kind === "passed" && verdict.followThrough ? "followed" : verdict.kind,
    ]),
  );

describe("judging a submission", () => {
  test("passes the reference itself in every check", () => {
    expect(new Set(Object.values(judge(right)))).toEqual(new Set(["passed"]));
  });

  test("fails a wrong value by the reference and by the gradient, on visible and hidden cases", () => {
    const verdicts = judge({ ...right, delta: (x: number) => 3 * x });
    expect(verdicts["delta.reference visible"]).toBe("failed");
    expect(verdicts["delta.reference hidden"]).toBe("failed");
    expect(verdicts["delta.gradient visible"]).toBe("failed");
    expect(verdicts["delta.odd visible"]).toBe("passed");
    expect(verdicts["slope.reference visible"]).toBe("passed");
  });

  test("fails a broken law even where the values asked by other checks are right", () => {
    expect(judge({ ...right, delta: (x: number) => Math.abs(x) * 10 })["delta.odd visible"]).toBe("failed");
  });

  test("keeps the points of what is right given an earlier mistake", () => {
    const verdicts = judge({ ...right, slope: (x: number) => 3 * x, delta: (x: number) => 3 * x * 5 });
    expect(verdicts["slope.reference visible"]).toBe("failed");
    expect(verdicts["delta.reference visible"]).toBe("followed");
  });

  test("does not follow through when the base function is right", () => {
    expect(judge({ ...right, delta: (x: number) => 3 * x * 5 })["delta.reference visible"]).toBe("failed");
  });

  test("does not follow through to an expectation that says nothing", () => {
    for (const nothing of [0, 1e-300, NaN]) {
      const verdicts = judge({ ...right, slope: () => nothing, delta: () => 0 });
      expect(verdicts["delta.reference visible"]).toBe("failed");
    }
  });

  test("skips what requires a check that did not pass", () => {
    const verdicts = judge({ ...right, delta: () => "ten" });
    expect(verdicts["delta.form visible"]).toBe("failed");
    expect(verdicts["delta.reference visible"]).toBe("skipped");
    expect(verdicts["delta.reference hidden"]).toBe("skipped");
  });

  test("says errored for a call that throws, and missing functions are errors too", () => {
    const { slope: _, ...withoutSlope } = right;
    expect(judge(withoutSlope)["slope.form visible"]).toBe("errored");
    const throwing = judge({
      ...right,
      slope: () => {
        throw new TypeError("no");
      },
    });
    expect(throwing["slope.form visible"]).toBe("errored");
    expect(throwing["delta.reference visible"]).toBe("passed");
  });

  test("accepts a refusal of the right type only", () => {
    expect(judge({ ...right, delta: (x: number) => 10 * x })["delta.refuses visible"]).toBe("failed");
    const otherError = (x: number) => {
      if (Number.isNaN(x)) throw new TypeError("not a number");
      return 10 * x;
    };
    expect(judge({ ...right, delta: otherError })["delta.refuses visible"]).toBe("failed");
  });

  test("calls a check ungraded when the reference fails its own numeric or invariant witness", () => {
    const broken = { ...right, measured: (x: number) => ({ loss: 1, derivative: 11 * x }) };
    const verdicts = judge(right, broken);
    expect(verdicts["delta.gradient visible"]).toBe("ungraded");
    expect(verdicts["delta.reference visible"]).toBe("passed");
    expect(judge(right, { ...right, delta: (x: number) => Math.abs(x) })["delta.odd visible"]).toBe(
      "ungraded",
    );
  });

  test("calls a check ungraded when an answer was never recorded", () => {
    const judged = judgeSubmission(plan, new Map(), answersOf(right));
    expect(new Set(judged.map(({ verdict }) => verdict.kind))).toEqual(new Set(["ungraded", "skipped"]));
  });
});
