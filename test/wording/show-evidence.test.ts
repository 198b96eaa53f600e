// Evidence shows the call, both values, and where they part.
import { describe, expect, test } from "vitest";
import type { Finding } from "../../grader/model/verdict.ts";
import { showEvidence } from "../../grader/wording/show-evidence.ts";

const call = { name: "outputDelta", args: ["sigmoid", [1, 0], [0.5987, 0.7311]] };
const finding = (evidence: Omit<NonNullable<Finding["evidence"]>, "call">, path = ""): Finding => ({
  key: "value.differs",
  params: { path },
  evidence: { call, ...evidence },
});

describe("showEvidence", () => {
  test("shows the call as a student would write it", () => {
    expect(showEvidence(finding({}))).toEqual({ call: 'outputDelta("sigmoid", [1, 0], [+0.5987, +0.7311])' });
  });

  test("shows what was returned where nothing single is expected", () => {
    expect(showEvidence(finding({ yours: undefined }))).toMatchObject({ yours: "undefined" });
    expect(showEvidence(finding({ yours: 1 }))).not.toHaveProperty("expected");
  });

  test("takes as many digits as it needs to tell two values apart", () => {
    const close = showEvidence(finding({ yours: [0.5987654321], expected: [0.5987654329] }));
    expect(close).toMatchObject({ yours: "[+0.598765432]", expected: "[+0.598765433]" });
    const far = showEvidence(finding({ yours: [0.5987654321], expected: [0.25] }));
    expect(far).toMatchObject({ yours: "[+0.5988]", expected: "[+0.25]" });
  });

  test("shows the first place that is wrong, also where the whole is cut", () => {
    const expected = Array.from({ length: 40 }, () => ({ weights: [0.5, 0.25] }));
    const yours = expected.with(20, { weights: [0.5, -0.25] });
    expect(showEvidence(finding({ yours, expected }, "[20].weights[1]"))?.at).toEqual({
      path: "[20].weights[1]",
      yours: "-0.25",
      expected: "+0.25",
    });
  });

  test("says undefined for a place that one value lacks", () => {
    expect(showEvidence(finding({ yours: 3, expected: [[1.5]] }, "[0][0]"))?.at).toEqual({
      path: "[0][0]",
      yours: "undefined",
      expected: "+1.5",
    });
  });

  test("shows nothing for a finding without evidence, as on hidden cases", () => {
    expect(showEvidence({ key: "hidden.value.differs", params: {} })).toBeUndefined();
  });
});
