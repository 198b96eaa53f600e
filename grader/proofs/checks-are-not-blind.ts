// Proves that every check has hidden cases and can fail: some known mistake fails it, on visible and on hidden cases.
import type { Check } from "../model/check.ts";
import { functionOf } from "../model/function-of.ts";
import type { Seen } from "../model/verdict.ts";
import type { Prepared } from "../prepare.ts";
import type { Problem } from "./problem.ts";

export function hiddenCasesExist({ assignment, hidden }: Prepared, seed: number): readonly Problem[] {
  const sets = hidden(seed);
  return assignment.checks
    .filter(({ only, cases }) => only !== "visible" && (sets[cases] ?? []).length === 0)
    .map(({ id, cases }) => ({
      where: "hidden.ts",
      sentence: `check "${id}" has no hidden case in its set "${cases}".`,
    }));
}

/** A check that failed for a mistake, on the visible or the hidden cases. */
export interface Catch {
  readonly check: string;
  readonly seen: Seen;
}

/**
 * Checks that no known mistake of their function fails: their cases blind them (equal widths, a rate of 1, zeros …), or
 * they look at nothing.
 */
export const checksAreNotBlind = (
  checks: readonly Check[],
  catches: readonly Catch[],
  known: ReadonlySet<string>,
): readonly Problem[] =>
  checks.flatMap(({ id, only }) =>
    (["visible", "hidden"] as const)
      .filter((seen) => known.has(functionOf(id)) && (only === undefined || only === seen))
      .filter((seen) => !catches.some((one) => one.check === id && one.seen === seen))
      .map((seen) => ({
        where: "checks.ts",
        sentence: `no known mistake fails check "${id}" on its ${seen} cases; better the cases, or add the mistake.`,
      })),
  );
