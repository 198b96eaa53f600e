// Proves that no check has only cases that hide the same mistakes: one at least has to show them.
import type { CaseSets, Check } from "../model/check.ts";
import { functionOf } from "../model/function-of.ts";
import type { Seen } from "../model/verdict.ts";
import { blindfolds, type Blindfold } from "./blindfolds.ts";
import { fieldsOf } from "./case-fields.ts";
import type { Problem } from "./problem.ts";

/**
 * Checks all of whose cases wear the same blindfold. One that is about such cases says so ("blindTo"); then another
 * check of its function has to see.
 * @param sets the visible cases, or those of one draw.
 */
export function casesAreNotBlind(
  checks: readonly Check[],
  sets: CaseSets,
  seen: Seen,
  where: string,
): readonly Problem[] {
  const looking = checks
    .filter(({ only }) => only === undefined || only === seen)
    .map((check) => ({
      check,
      function: functionOf(check.id),
      cases: (sets[check.cases] ?? []).map(fieldsOf),
    }));
  return looking.flatMap(({ check, function: name, cases }) => {
    const isExcused = (blindfold: Blindfold) =>
      check.blindTo?.includes(blindfold.name) &&
      looking.some(
        (other) => other.function === name && other.cases.some((c) => blindfold.isWorn(c) === false),
      );
    return blindfolds
      .filter((blindfold) => isBlind(cases.map(blindfold.isWorn)) && !isExcused(blindfold))
      .map(({ hides }) => ({
        where,
        sentence: `all ${seen} cases of check "${check.id}" ${hides}. Add one that differs.`,
      }));
  });
}

/** Whether all cases that have anything of the kind are blind, and there are such cases. */
function isBlind(worn: readonly (boolean | undefined)[]): boolean {
  const telling = worn.filter((one) => one !== undefined);
  return telling.length > 0 && telling.every(Boolean);
}
