// What is known beforehand of the ways to get an assignment wrong.
import { submissionCalls, type Answers, type PlannedCase } from "../model/case-plan.ts";
import type { AskedMistake } from "../model/diagnosis.ts";
import { dependenciesOf, type Dependencies } from "./dependencies.ts";

export interface Library {
  /** The graded functions, parts before what is put together from them. */
  readonly functions: readonly string[];
  readonly mistakes: readonly AskedMistake[];
  readonly dependenciesOf: Dependencies;
}

/** @param plan cases on which the mistakes show what depends on what; `reference` answers them. */
export const libraryOf = (
  functions: readonly string[],
  mistakes: readonly AskedMistake[],
  plan: readonly PlannedCase[],
  reference: Answers,
): Library => ({
  functions,
  mistakes,
  dependenciesOf: dependenciesOf(functions, mistakes, submissionCalls(plan), reference),
});
