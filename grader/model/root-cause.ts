// Decides what a student should look at first.
import type { RubricItem } from "./assignment.ts";
import type { Diagnosis } from "./diagnosis.ts";
import { functionOf } from "./function-of.ts";
import type { JudgedCheck } from "./verdict.ts";

export interface RootCause {
  readonly function: string;
  /** Why the function is wrong, where that is known. */
  readonly diagnosis?: Diagnosis;
  /** The check that shows it best, on visible cases where one of these fails; absent for a function not written yet. */
  readonly shownBy?: JudgedCheck;
}

/**
 * The first root cause: the first function, in the order of the handout, that is wrong by itself; where nothing was
 * diagnosed the first check that fails; else the first function that is not written. Undefined when all is right.
 */
export function rootCause(
  judged: readonly JudgedCheck[],
  diagnoses: readonly Diagnosis[],
  items: readonly RubricItem[],
): RootCause | undefined {
  const ordered = inOrder(judged, items);
  const wrong = ordered.filter(({ verdict: { kind } }) => kind === "failed" || kind === "errored");
  const diagnosis = diagnoses.find(({ kind }) => kind !== "follows");
  const name = diagnosis?.function ?? functionNamed(wrong[0]);
  if (name !== undefined) {
    const shownBy = best(wrong.filter(({ check }) => functionOf(check) === name));
    return { function: name, ...(diagnosis && { diagnosis }), ...(shownBy && { shownBy }) };
  }
  const unwritten = functionNamed(ordered.find(({ verdict }) => verdict.kind === "not-implemented"));
  return unwritten === undefined ? undefined : { function: unwritten };
}

const functionNamed = (judged: JudgedCheck | undefined): string | undefined =>
  judged && functionOf(judged.check);

/** In the order of the rubric, so that what others build on comes first. */
const inOrder = (judged: readonly JudgedCheck[], items: readonly RubricItem[]): readonly JudgedCheck[] =>
  items.flatMap(({ checks }) => checks.flatMap((check) => judged.filter((one) => one.check === check)));

/** Numbers to compare say most; a verdict on hidden cases says least. */
function best(wrong: readonly JudgedCheck[]): JudgedCheck | undefined {
  const compares = ({ verdict }: JudgedCheck): boolean =>
    verdict.kind === "failed" && verdict.findings.some(({ evidence }) => evidence?.expected !== undefined);
  return wrong.find(compares) ?? wrong.find(({ seen }) => seen === "visible") ?? wrong[0];
}
