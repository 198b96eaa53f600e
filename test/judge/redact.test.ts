// Nothing of a hidden case is left in what a student may see.
import { expect, test } from "vitest";
import { redact } from "../../grader/judge/redact.ts";
import type { JudgedCheck, Verdict } from "../../grader/model/verdict.ts";

const secret = 0.123456789;
const call = { name: "delta", args: [secret] };
const failed: Verdict = {
  kind: "failed",
  findings: [{ key: "value.differs", params: { path: `[${secret}]` }, evidence: { call, yours: secret } }],
};
const threw: Verdict = {
  kind: "errored",
  outcome: { kind: "threw", name: `Leak${secret}`, message: `got ${secret}`, file: "delta.ts", line: 3 },
  call,
};
const hidden = (verdict: Verdict): JudgedCheck => ({ check: "delta.reference", seen: "hidden", verdict });

test("redact takes every trace of the data out of hidden verdicts", () => {
  const text = JSON.stringify(redact([hidden(failed), hidden(threw)]));
  expect(text).not.toContain(String(secret));
  expect(text).toContain("hidden.value.differs");
});

test("redact keeps the kind of a standard error and nothing else of it", () => {
  const range: Verdict = { ...threw, outcome: { ...threw.outcome, name: "RangeError" } as Verdict & never };
  const [one] = redact([hidden(range)]);
  expect(one?.verdict).toMatchObject({ outcome: { kind: "threw", name: "RangeError", message: "" } });
  expect(JSON.stringify(one)).not.toContain("delta.ts");
});

test("redact leaves visible verdicts as they are", () => {
  const visible: JudgedCheck = { check: "delta.reference", seen: "visible", verdict: failed };
  expect(redact([visible])).toEqual([visible]);
});
