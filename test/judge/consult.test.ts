// Open questions: many answers are right, and the reference is consulted about the one that was given.
import { expect, test } from "vitest";
import { consult } from "../../grader/judge/consult.ts";
import { judgeSubmission } from "../../grader/judge/judge-submission.ts";
import { call, chooses, matchesReference, type Check } from "../../grader/kit.ts";
import type { Outcome, Subject } from "../../grader/model/call.ts";
import { ask, planCases, referenceCalls, submissionCalls } from "../../grader/model/case-plan.ts";
import type { Value } from "../../grader/model/value.ts";
import { recorded } from "../../grader/subjects/recorded.ts";
import { reference, type ReferenceFunctions } from "../../grader/subjects/reference.ts";

/** A divisor of the number is asked for, whichever one likes; the reference says what remains. */
const checks: readonly Check[] = [
  chooses("divisor.divides", {
    cases: "numbers",
    only: "hidden",
    probe: (n: number) => [call("divisor", n)],
    rules: ([divisor]) => (typeof divisor === "number" && divisor > 1 ? [] : [{ key: "small", params: {} }]),
    trial: {
      calls: ([divisor], n) => [call("remainder", n, divisor)],
      goal: ([remainder]) => (remainder === 0 ? [] : [{ key: "remains", params: {} }]),
    },
  }),
  matchesReference("half.reference", { cases: "numbers", probe: (n: number) => [call("half", n)] }),
];
const plan = planCases(checks, { numbers: [12, 30] }, "hidden");

const right: ReferenceFunctions = {
  half: (n: number) => n / 2,
  remainder: (n: number, by: number) => n % by,
};

async function verdictOf(divisor: (n: number) => Value, teacher: Subject = reference(right)) {
  const student = reference({ half: (n: number) => n / 2, divisor });
  const mine = await ask(student, submissionCalls(plan));
  const theirs = await ask(teacher, referenceCalls(plan));
  const consulted = await consult(plan, mine, teacher);
  const judged = judgeSubmission(plan, mine, new Map([...theirs, ...consulted]));
  return judged.find(({ check }) => check === "divisor.divides")?.verdict;
}

const keyOf = async (divisor: (n: number) => Value) => {
  const verdict = await verdictOf(divisor);
  return verdict?.kind === "failed" ? verdict.findings.map(({ key }) => key) : verdict?.kind;
};

test("every choice that reaches the goal passes", async () => {
  expect(await verdictOf(() => 2)).toEqual({ kind: "passed" });
  expect(await verdictOf((n) => n)).toEqual({ kind: "passed" });
});

test("a choice that does not reach it fails, and says on which answer", async () => {
  const verdict = await verdictOf(() => 4);
  expect(verdict).toEqual({
    kind: "failed",
    findings: [{ key: "remains", params: {}, evidence: { call: call("divisor", 30), yours: 4 } }],
  });
});

test("a choice against the rules fails and is not tried", async () => {
  const asked: string[] = [];
  const listening: Subject = {
    answer: (calls) => {
      asked.push(...calls.map(({ name }) => name));
      return reference(right).answer(calls);
    },
  };
  expect(await keyOf(() => 1)).toEqual(["small", "small"]);
  await verdictOf((n) => (n === 12 ? 1 : 3), listening);
  expect(asked.filter((name) => name === "remainder")).toHaveLength(1);
});

test("the reference is asked for no choice of its own", () => {
  expect(referenceCalls(plan).map((planned) => planned.call.name)).toEqual(["half", "half"]);
});

test("a choice that was never made stays what it is, without a consultation", async () => {
  const silent: Outcome = { kind: "not-implemented" };
  const mine = new Map(submissionCalls(plan).map(({ key }) => [key, silent]));
  const consulted = await consult(plan, mine, reference(right));
  expect(consulted.size).toBe(0);
});

test("a reference that cannot be consulted leaves the check ungraded", async () => {
  const { half } = right;
  const throwing = {
    half: half!,
    remainder: () => {
      throw new RangeError("no");
    },
  };
  expect((await verdictOf(() => 2, reference(throwing)))?.kind).toBe("ungraded");
  expect((await verdictOf(() => 2, recorded(new Map())))?.kind).toBe("ungraded");
  expect((await verdictOf(() => 1, reference(throwing)))?.kind).toBe("failed");
});
