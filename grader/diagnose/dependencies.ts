// Which functions a function depends on, found out from what known mistakes in the one do to the other.
import type { Answers, PlannedCall } from "../model/case-plan.ts";
import type { AskedMistake } from "../model/diagnosis.ts";
import { isSameOutcome } from "./same-outcome.ts";

/** For a graded function the others that can make it wrong. */
export type Dependencies = ReadonlyMap<string, readonly string[]>;

/** @param calls to try it on, each answered by the reference. */
export function dependenciesOf(
  functions: readonly string[],
  mistakes: readonly AskedMistake[],
  calls: readonly PlannedCall[],
  reference: Answers,
): Dependencies {
  const spoils = (mistake: AskedMistake, name: string): boolean =>
    calls.some((planned) => {
      const answer = planned.call.name === name ? mistake.answer(planned) : undefined;
      const expected = reference.get(planned.key);
      return answer !== undefined && expected !== undefined && !isSameOutcome(answer, expected);
    });
  return new Map(
    functions.map((name) => [
      name,
      functions.filter(
        (other) => other !== name && mistakes.some((one) => one.function === other && spoils(one, name)),
      ),
    ]),
  );
}
