// Says a mutation score in one line, for a terminal.
import type { MutationScore, RecordedScore } from "../../grader/model/mutation.ts";

/** The figures, and the share of killed ones among those that can be killed. */
export function describeScore({ mutants, killed, equivalent, survived }: MutationScore): string {
  const share = ((100 * killed) / (mutants - equivalent)).toFixed(1);
  return `${mutants} mutants: ${killed} killed, ${equivalent} equivalent, ${survived} survived; score ${share} %`;
}

/** The same of what is on record. */
export const describeRecord = (score: RecordedScore): string =>
  score.kind === "missing"
    ? "never measured"
    : `${describeScore(score)}${score.kind === "stale" ? ", before the last edit" : ""}`;
