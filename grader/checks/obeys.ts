// The third witness: the answers obey a law of their own, whatever the reference says.
import type { Observation } from "../model/call.ts";
import type { Check } from "../model/check.ts";
import type { Value } from "../model/value.ts";
import type { Finding } from "../model/verdict.ts";
import type { Questions } from "./answers.ts";
import { returned } from "./returned.ts";

interface InvariantQuestions<Case> extends Questions<Case> {
  /** The broken laws, none when all hold. Gets the values of the probe's calls, in order, of any form. */
  law(values: readonly Value[], c: Case): readonly Finding[];
}

/** A check that passes when the values of its calls obey the law. The evidence shows the last call. */
export const obeys = <Case>(id: string, { law, ...questions }: InvariantQuestions<Case>): Check<Case> => ({
  ...questions,
  id,
  witness: "invariant",
  // The law needs no answer of the reference; the reference itself is held to it elsewhere.
  oracle: () => [],
  judge: (observed, _expected, c) =>
    law(observed.map(returned), c).map((finding) => withEvidence(finding, observed)),
});

function withEvidence(finding: Finding, observed: readonly Observation[]): Finding {
  const last = observed.at(-1);
  return finding.evidence || !last
    ? finding
    : { ...finding, evidence: { call: last.call, yours: returned(last) } };
}
