// Which functions a function depends on, found out from what known mistakes in the one do to the other.
import type { Answers, PlannedCall } from "../model/case-plan.ts";
import type { AskedMistake } from "../model/diagnosis.ts";
import { isSameOutcome } from "./same-outcome.ts";

/** For a graded function the others that can make it wrong. */
export type Dependencies = (name: string) => readonly string[];

/**
 * Finds them out when they are asked for, and once: every mistake has to be tried.
 * @param calls to try the mistakes on, each answered by the reference.
 */
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
  const find = (name: string) =>
    functions.filter(
      (other) => other !== name && mistakes.some((one) => one.function === other && spoils(one, name)),
    );
  const found = new Map<string, readonly string[]>();
  return (name) => {
    const known = found.get(name) ?? find(name);
    found.set(name, known);
    return known;
  };
}
