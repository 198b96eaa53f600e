// Judges a whole submission from answers already given: every check on every case, then what hangs together. Pure.
import type { Answers, PlannedCase } from "../model/case-plan.ts";
import { functionOf } from "../model/function-of.ts";
import type { Finding, JudgedCheck, Seen, Verdict } from "../model/verdict.ts";
import { isRightFollowing, judgeCase, type CaseVerdict } from "./judge-case.ts";
import { referenceFaults, type ReferenceFaults } from "./reference-faults.ts";

/** Cases whose findings are kept; the rest would repeat them. */
const shownCases = 3;

/**
 * The verdict of every check, visible before hidden, in the order of the plan.
 * @param plan the cases of all checks, as {@link planCases} lays them out.
 * @param faults of the reference on this plan; worked out here when left out.
 */
export function judgeSubmission(
  plan: readonly PlannedCase[],
  submission: Answers,
  reference: Answers,
  faults: ReferenceFaults = referenceFaults(plan, reference),
): readonly JudgedCheck[] {
  const judged: JudgedCheck[] = [];
  for (const cases of groupByCheck(plan)) {
    const [{ check, seen }] = cases;
    const blocker = blockedBy(check.requires ?? [], seen, judged);
    judged.push({
      check: check.id,
      seen,
      verdict: blocker ?? judgeCheck(cases, { submission, reference, faults }, judged),
    });
  }
  return judged;
}

type CasesOfCheck = readonly [PlannedCase, ...PlannedCase[]];

function groupByCheck(plan: readonly PlannedCase[]): readonly CasesOfCheck[] {
  const groups = new Map<string, [PlannedCase, ...PlannedCase[]]>();
  for (const planned of plan) {
    const name = `${planned.seen} ${planned.check.id}`;
    const group = groups.get(name);
    if (group) group.push(planned);
    else groups.set(name, [planned]);
  }
  return [...groups.values()];
}

/** A required check that did not pass blocks this one; a function not written yet stays "not implemented". */
function blockedBy(
  required: readonly string[],
  seen: Seen,
  judged: readonly JudgedCheck[],
): Verdict | undefined {
  for (const id of required) {
    const before =
      judged.find((one) => one.check === id && one.seen === seen) ?? judged.find((one) => one.check === id);
    if (before?.verdict.kind === "not-implemented") return { kind: "not-implemented" };
    if (before && before.verdict.kind !== "passed") return { kind: "skipped", requires: id };
  }
  return undefined;
}

interface Known {
  readonly submission: Answers;
  readonly reference: Answers;
  readonly faults: ReferenceFaults;
}

function judgeCheck(
  cases: CasesOfCheck,
  { submission, reference, faults }: Known,
  judged: readonly JudgedCheck[],
): Verdict {
  const verdicts = cases.map((planned) => judgeCase(planned, submission, reference, faults.get(planned)));
  const worst = (kind: CaseVerdict["kind"]) => verdicts.find((verdict) => verdict.kind === kind);
  const stopped = worst("ungraded") ?? worst("not-implemented") ?? worst("errored");
  if (stopped) return stopped;
  const wrong = cases.filter((_, index) => verdicts[index]?.kind === "failed");
  if (wrong.length === 0) return { kind: "passed" };
  const base = wrongFunctions(cases[0].check.followThrough?.base ?? [], judged);
  if (base.length > 0 && wrong.every((planned) => isRightFollowing(planned, submission, reference)))
    return { kind: "passed", followThrough: base };
  return { kind: "failed", findings: findingsOf(verdicts) };
}

/** Which of the functions a check builds on have a check of their own that failed. */
const wrongFunctions = (base: readonly string[], judged: readonly JudgedCheck[]): readonly string[] =>
  base.filter((name) =>
    judged.some((one) => functionOf(one.check) === name && one.verdict.kind === "failed"),
  );

const findingsOf = (verdicts: readonly CaseVerdict[]): readonly Finding[] =>
  verdicts
    .filter((verdict) => verdict.kind === "failed")
    .slice(0, shownCases)
    .flatMap((verdict) => verdict.findings);
