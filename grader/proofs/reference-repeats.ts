// Proves that the reference earns everything on a paper, and answers the same to the byte when asked again.
import { judgeSubmission } from "../judge/judge-submission.ts";
import { encode } from "../model/codec.ts";
import type { Value } from "../model/value.ts";
import { paperFor, type Paper, type Prepared } from "../prepare.ts";
import type { Problem } from "./problem.ts";

export async function referenceRepeats(
  prepared: Prepared,
  paper: Paper,
  seed: number,
): Promise<readonly Problem[]> {
  const where = `index.ts (seed ${seed})`;
  const again = await paperFor(prepared, seed);
  const text = ({ answers }: Paper) =>
    encode([...answers].map(([key, outcome]) => [key, { ...outcome }]) as Value);
  // A choice (a configuration, say) has no one right answer that the reference could give.
  const plan = paper.plan.filter(({ check }) => check.consult === undefined);
  const wrong = judgeSubmission(plan, paper.answers, paper.answers).filter(
    ({ verdict }) => verdict.kind !== "passed",
  );
  return [
    ...wrong.map(({ check, seen, verdict }) => ({
      where,
      sentence: `the reference itself is "${verdict.kind}" in ${check} (${seen}).`,
    })),
    ...(text(paper) === text(again)
      ? []
      : [
          {
            where,
            sentence: "asked twice, the reference answers differently; draw nothing from chance or time.",
          },
        ]),
  ];
}
