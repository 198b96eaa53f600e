// The first check of a function: it is exported, returns, has the right form, and leaves its input alone.
import type { Call, Observation } from "../model/call.ts";
import type { Check } from "../model/check.ts";
import { encode } from "../model/codec.ts";
import type { Finding, Seen } from "../model/verdict.ts";
import { compareForm } from "./compare.ts";
import { returned } from "./returned.ts";

/** What every check of a function is made from. */
export interface Questions<Case> {
  readonly cases: string;
  readonly requires?: readonly string[];
  readonly only?: Seen;
  readonly blindTo?: readonly string[];
  probe(c: Case): readonly Call[];
}

/**
 * A check that passes when every call returns a value of the same form as the reference's (types, lengths, keys;
 * whatever the numbers, NaN included) and changes none of its arguments.
 */
export const answers = <Case>(id: string, questions: Questions<Case>): Check<Case> => ({
  ...questions,
  id,
  witness: "form",
  judge: (observed, expected) => observed.flatMap((mine, index) => formFindings(mine, expected[index])),
});

function formFindings(mine: Observation, theirs: Observation | undefined): readonly Finding[] {
  const evidence = { call: mine.call, yours: returned(mine), expected: theirs && returned(theirs) };
  const changed = changedArguments(mine);
  const findings = changed.length > 0 ? changed : compareForm(evidence.yours, evidence.expected);
  return findings.map((finding) => ({ ...finding, evidence }));
}

function changedArguments({ call, outcome }: Observation): readonly Finding[] {
  if (outcome.kind !== "returned") return [];
  const index = call.args.findIndex((arg, position) => encode(arg) !== encode(outcome.args[position]));
  return index < 0 ? [] : [{ key: "input.changed", params: { argument: index + 1 } }];
}
