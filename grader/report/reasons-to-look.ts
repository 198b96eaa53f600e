// Why a person should look at an entry. Pure data, no words.
import { functionOf } from "../model/function-of.ts";
import type { Entry } from "../model/gradebook.ts";
import type { JudgedCheck } from "../model/verdict.ts";

export type ReasonToLook =
  /** The grader could not do its work, or there was nothing to grade. */
  | { readonly kind: "ungraded" | "no-submission" }
  /** Nobody has listed this mistake yet. */
  | { readonly kind: "unknown"; readonly functions: readonly string[] }
  /** Two witnesses of one function say different things. */
  | { readonly kind: "disagree"; readonly functions: readonly string[] };

/** All reasons to look at an entry; none when it is in order, whatever its points. */
export function reasonsToLook(entry: Entry): readonly ReasonToLook[] {
  if (entry.kind !== "graded") return [{ kind: entry.kind }];
  const unknown = entry.diagnoses.flatMap((one) => (one.kind === "unknown" ? [one.function] : []));
  const disagree = disagreements(entry.judged);
  return [
    ...(unknown.length > 0 ? [{ kind: "unknown", functions: unknown } as const] : []),
    ...(disagree.length > 0 ? [{ kind: "disagree", functions: disagree } as const] : []),
  ];
}

/** Functions whose comparisons with the reference and with numerical derivatives part, on the same side of the cases. */
function disagreements(judged: readonly JudgedCheck[]): readonly string[] {
  const decided = judged.filter(({ verdict: { kind } }) => kind === "passed" || kind === "failed");
  const parts = decided.filter(
    ({ check, seen, verdict }) =>
      check.endsWith(".reference") &&
      decided.some(
        (other) =>
          other.seen === seen &&
          other.check === `${functionOf(check)}.gradient` &&
          other.verdict.kind !== verdict.kind,
      ),
  );
  return [...new Set(parts.map(({ check }) => functionOf(check)))];
}
