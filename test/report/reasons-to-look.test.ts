// A person is asked to look where the grader cannot decide by itself, and nowhere else.
import { expect, test } from "vitest";
import type { Entry } from "../../grader/model/gradebook.ts";
import type { Seen, Verdict } from "../../grader/model/verdict.ts";
import { reasonsToLook } from "../../grader/report/reasons-to-look.ts";
import { entries } from "./example-class.ts";

const passed: Verdict = { kind: "passed" };
const failed: Verdict = { kind: "failed", findings: [] };
const judged = (...rows: readonly (readonly [check: string, seen: Seen, verdict: Verdict])[]): Entry =>
  ({ ...entries[0], judged: rows.map(([check, seen, verdict]) => ({ check, seen, verdict })) }) as Entry;

test("at entries without marks", () => {
  expect(reasonsToLook(entries[5] as Entry)).toEqual([{ kind: "no-submission" }]);
  expect(reasonsToLook(entries[6] as Entry)).toEqual([{ kind: "ungraded" }]);
  expect(reasonsToLook(entries[0] as Entry)).toEqual([]);
});

test("at mistakes that nobody has listed", () => {
  const unknown = { function: "f", kind: "unknown", cluster: "1a2b" } as const;
  const listed = { function: "g", kind: "mistake", mistakes: ["g.sign"] } as const;
  expect(reasonsToLook({ ...entries[0], diagnoses: [listed, unknown] } as Entry)).toEqual([
    { kind: "unknown", functions: ["f"] },
  ]);
  expect(reasonsToLook({ ...entries[0], diagnoses: [listed] } as Entry)).toEqual([]);
});

test("where reference and numerical derivatives part on the same cases", () => {
  const disagree = [{ kind: "disagree", functions: ["f"] }];
  expect(
    reasonsToLook(judged(["f.reference", "visible", passed], ["f.gradient", "visible", failed])),
  ).toEqual(disagree);
  expect(reasonsToLook(judged(["f.reference", "hidden", failed], ["f.gradient", "hidden", passed]))).toEqual(
    disagree,
  );
});

test("not where they agree, are about different functions or cases, or one of them has no say", () => {
  const none = [
    judged(["f.reference", "visible", failed], ["f.gradient", "visible", failed]),
    judged(["f.reference", "visible", failed], ["g.gradient", "visible", passed]),
    judged(["f.reference", "visible", passed], ["f.gradient", "hidden", failed]),
    judged(["f.reference", "visible", failed], ["f.gradient", "visible", { kind: "skipped", requires: "x" }]),
  ];
  for (const entry of none) expect(reasonsToLook(entry)).toEqual([]);
});
